import { type MouseEvent, memo } from "react";
import { langs } from "#corpus/bilingual.ts";
import { markedTag } from "#renderer/domain/card-marks.ts";
import { isFlag } from "#renderer/shared/flags.ts";
import { FlagMark } from "#renderer/shared/ui/flag-mark.tsx";
import styles from "./card-grid.module.css";
import type { Column } from "./columns.ts";
import { type CellSource, cellText } from "./row-view.ts";
import type { Choice } from "./selection.ts";

type Props = {
  readonly row: number;
  readonly place: number;
  /** Distance from the top of the list, in pixels. */
  readonly top: number;
  readonly source: CellSource;
  readonly columns: readonly Column[];
  readonly isBlock: boolean;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly onChoose: (place: number, choice: Choice) => void;
  readonly onOpen: () => void;
};

/** What the list's `aria-activedescendant` points to. */
export function rowId(row: number): string {
  return `card-row-${row}`;
}

export const GridRow = memo(function GridRow(props: Props) {
  const { row, place, top, source, columns, isBlock, isSelected, isActive, onChoose, onOpen } =
    props;
  const { table } = source;
  const onClick = (event: MouseEvent): void => {
    const isControl = event.ctrlKey || event.metaKey;
    onChoose(place, event.shiftKey ? "range" : isControl ? "toggle" : "only");
  };
  return (
    <tr
      id={rowId(row)}
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      className={styles.row}
      data-active={isActive || undefined}
      data-suspended={table.isSuspended[row] === 1 || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onClick}
      onDoubleClick={onOpen}
    >
      {columns.map((column, index) => (
        <td
          key={column}
          aria-colindex={index + 1}
          className={`${styles.cell} ${styles[column] ?? ""}`}
          {...(isText(column) && { lang: langs[table.lang[row] ?? 0] })}
        >
          {column === "flag" || (isBlock && column === "front") ? (
            <Marks source={source} row={row} />
          ) : null}
          {cellText(source, row, column)}
        </td>
      ))}
    </tr>
  );
});

function isText(column: Column): boolean {
  return column === "front" || column === "back";
}

function Marks({ source, row }: { readonly source: CellSource; readonly row: number }) {
  const { table, t } = source;
  const flag = table.flag[row] ?? 0;
  const bit = table.tags.indexOf(markedTag);
  const isMarked = bit >= 0 && ((table.tagBits[row] ?? 0) & (1 << bit)) !== 0;
  return (
    <>
      {isFlag(flag) && <FlagMark flag={flag} />}
      {isMarked && (
        <span role="img" aria-label={t("card.isMarked")} className={styles.star}>
          ★
        </span>
      )}
    </>
  );
}
