import { cellContent, type InnerTable } from "./cell-parts.ts";
import type { Line } from "./lines.ts";
import type { FoundCell } from "./table-builder.ts";
import type { JoinableRow } from "./table-joiner.ts";

/** Lines that follow each other without a blank one, as a table whose cells are parted by tabs. */
export function isTable(text: string, run: readonly Line[]): boolean {
  const tabbed = run.filter((line) => text.slice(line.start, line.end).includes("\t"));
  return run.length >= 2 && tabbed.length * 2 > run.length;
}

/** A row of a text file's table: cells parted by tabs, which may hold what HTML they were saved with. */
export function rowOfLine(text: string, line: Line): JoinableRow {
  const cells: FoundCell[] = [];
  const inner: InnerTable[] = [];
  let start = line.start;
  let column = 0;
  for (const cell of text.slice(line.start, line.end).split("\t")) {
    const span = { start, end: start + cell.length };
    const content = cellContent(text, span);
    if (content.parts.length > 0) {
      cells.push({ ...span, column, columnSpan: 1, parts: content.parts });
    }
    inner.push(...content.inner);
    start = span.end + 1;
    column += 1;
  }
  return { start: line.start, end: line.end, cells, inner, isHeader: false };
}
