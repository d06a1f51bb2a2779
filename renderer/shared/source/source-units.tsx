import { Fragment, type ReactNode } from "react";
import type { Lit } from "./lit.ts";
import type { SourceCell, Unit, Words } from "./source-sections.ts";
import styles from "./source-view.module.css";
import { SourceWords } from "./source-words.tsx";

type Props = { readonly text: string; readonly units: readonly Unit[]; readonly lit: Lit | null };

/** Units as what they are: headings, lists, tables, paragraphs. */
export function SourceUnits({ text, units, lit }: Props) {
  const shown: ReactNode[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (unit === undefined) continue;
    if (unit.kind !== "row") {
      shown.push(<SourceUnit key={unit.start} text={text} unit={unit} lit={lit} />);
      continue;
    }
    const rows = rowsOfTable(units, at);
    shown.push(<SourceTable key={unit.start} text={text} rows={rows} lit={lit} />);
    at += rows.length - 1;
  }
  return <>{shown}</>;
}

type Row = Extract<Unit, { kind: "row" }>;

/** The rows of one table that follow one another. */
function rowsOfTable(units: readonly Unit[], from: number): readonly Row[] {
  const rows: Row[] = [];
  for (const unit of units.slice(from)) {
    if (unit.kind !== "row" || unit.tableId !== (rows[0]?.tableId ?? unit.tableId)) break;
    rows.push(unit);
  }
  return rows;
}

function SourceUnit({
  text,
  unit,
  lit,
}: {
  readonly text: string;
  readonly unit: Exclude<Unit, Row>;
  readonly lit: Lit | null;
}) {
  const words = <SourceWords text={text} words={unit.words} lit={lit} />;
  if (unit.kind === "heading") {
    // Below the headings of the page itself, whatever level the document gives them.
    const Heading = unit.level <= 1 ? "h3" : unit.level === 2 ? "h4" : "h5";
    return <Heading className={styles.heading}>{words}</Heading>;
  }
  return (
    <p
      className={unit.kind === "caption" ? styles.caption : styles.text}
      style={indent(unit.words)}
    >
      {words}
    </p>
  );
}

function indent({ depth }: Words): { readonly paddingInlineStart: string } {
  return { paddingInlineStart: `${Math.min(depth, 6)}em` };
}

function SourceTable({
  text,
  rows,
  lit,
}: {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly lit: Lit | null;
}) {
  return (
    <table className={styles.table}>
      <tbody>
        {rows.map(({ start, cells, isHeader }) => (
          <tr key={start}>
            {cells.map((cell) => (
              <SourceTableCell
                key={cell.start}
                text={text}
                cell={cell}
                isHeader={isHeader}
                lit={lit}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = {
  readonly text: string;
  readonly cell: SourceCell;
  readonly isHeader: boolean;
  readonly lit: Lit | null;
};

function SourceTableCell({ text, cell, isHeader, lit }: CellProps) {
  const Cell = isHeader ? "th" : "td";
  return (
    <Cell colSpan={cell.columnSpan} className={cell.isRepeated ? styles.repeated : styles.cell}>
      {cell.parts.map((words) => (
        <Fragment key={words.runs[0]?.start}>
          <p className={styles.text} style={indent(words)}>
            <SourceWords text={text} words={words} lit={lit} />
          </p>
        </Fragment>
      ))}
    </Cell>
  );
}
