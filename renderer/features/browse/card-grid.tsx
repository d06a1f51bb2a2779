import { type CSSProperties, type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import type { SortColumn, SortOrder } from "#renderer/domain/search-sort.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useSize, useWindow } from "#renderer/shared/use-window.ts";
import styles from "./card-grid.module.css";
import { type Column, columnWidth } from "./columns.ts";
import { GridHead } from "./grid-head.tsx";
import { placeAfterKey } from "./grid-keys.ts";
import { GridRow, rowId } from "./grid-row.tsx";
import type { CellSource } from "./row-view.ts";
import type { Choice, Selection } from "./selection.ts";

type Props = {
  readonly ref: RefObject<HTMLTableElement | null>;
  readonly rows: Uint32Array;
  /** What was searched and how it is sorted: another one is read from its beginning. */
  readonly search: unknown;
  readonly source: CellSource;
  readonly columns: readonly Column[];
  readonly order: SortOrder;
  readonly onSort: (column: SortColumn) => void;
  readonly selection: Selection;
  readonly onChoose: (place: number, choice: Choice) => void;
  readonly onOpen: () => void;
};

const headHeight = 44;
/** Narrower than this a card is a little block instead of a line. */
const tableWidth = 616;

/**
 * The list of cards as a grid of which only what is in sight is drawn. The grid has the focus and says
 * which row it stands on, so that no row needs to be there to be gone to.
 */
export function CardGrid(props: Props) {
  const { ref, rows, search, source, columns, order, onSort, selection, onChoose, onOpen } = props;
  const { t } = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(scroller);
  const isBlocks = width < tableWidth;
  const rowHeight = isBlocks ? 104 : 52;
  const head = isBlocks ? 0 : headHeight;
  const { first, last, scrollTo } = useWindow(scroller, {
    count: rows.length,
    rowHeight,
    head,
    height,
  });
  const { active } = selection;
  const activePlace = active === null ? -1 : rows.indexOf(active);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another search begins at its first card.
  useEffect(() => scrollTo(Math.max(0, activePlace)), [search, order]);
  useEffect(() => {
    if (activePlace >= 0) scrollTo(activePlace);
  }, [activePlace, scrollTo]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const perPage = Math.max(1, Math.floor((height - head) / rowHeight) - 1);
    const move = placeAfterKey(event, Math.max(activePlace, -1), rows.length, perPage);
    if (move !== null) onChoose(move.place, move.choice);
    else if (event.key === "Enter") onOpen();
    else return;
    event.preventDefault();
  };

  // The active row is drawn wherever it is: what the grid points to has to exist.
  const isActiveOutside = activePlace >= 0 && (activePlace < first || activePlace >= last);
  const places = [
    ...Array.from({ length: last - first }, (_, index) => first + index),
    ...(isActiveOutside ? [activePlace] : []),
  ];
  const tracks = columns.map((column) => columnWidth[column]).join(" ");
  return (
    <div ref={scroller} className={`${styles.scroller} ${isBlocks ? styles.blocks : ""}`}>
      <table
        ref={ref}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table to choose from is a grid.
        role="grid"
        aria-label={t("browse.results")}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        {...(activePlace >= 0 && active !== null && { "aria-activedescendant": rowId(active) })}
        tabIndex={0}
        className={styles.grid}
        style={{ "--columns": tracks } as CSSProperties}
        onKeyDown={onKeyDown}
      >
        <GridHead columns={columns} order={order} onSort={onSort} isHidden={isBlocks} />
        <tbody className={styles.body} style={{ height: rows.length * rowHeight }}>
          {places.map((place) => {
            const row = rows[place] ?? 0;
            return (
              <GridRow
                key={row}
                row={row}
                place={place}
                top={place * rowHeight}
                source={source}
                columns={columns}
                isBlock={isBlocks}
                isSelected={selection.rows.has(row)}
                isActive={row === active}
                onChoose={onChoose}
                onOpen={onOpen}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
