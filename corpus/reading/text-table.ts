import { displayText } from "./block-text.ts";
import { cellContent, type InnerTable } from "./cell-parts.ts";
import type { Table, TableRow } from "./document-text.ts";
import type { Line } from "./lines.ts";
import {
  addRow,
  cellKey,
  closeTable,
  type FoundCell,
  type OpenTable,
  openTable,
  rowKey,
  type TableIds,
} from "./table-builder.ts";

/** Lines that follow each other without a blank one, as a table whose cells are parted by tabs. */
export function isTable(text: string, run: readonly Line[]): boolean {
  const tabbed = run.filter((line) => text.slice(line.start, line.end).includes("\t"));
  return run.length >= 2 && tabbed.length * 2 > run.length;
}

/** Tables of a text file, read one after the other; a table goes on where its header stands again. */
export type TextTables = {
  readonly read: (run: readonly Line[]) => readonly TableRow[];
  readonly finish: () => readonly Table[];
};

export function textTables(text: string, ids: TableIds): TextTables {
  const tables: OpenTable[] = [];
  let current: OpenTable | null = null;
  let keys = new Set<string>();

  function read(run: readonly Line[]): readonly TableRow[] {
    const found = run.map((line) => foundRow(text, line));
    const [first] = found;
    if (first === undefined) return [];
    const header = current?.rows[0];
    const isSame =
      header?.isHeader === true && rowKey(text, header.cells) === rowKey(text, first.cells);
    const table = isSame && current !== null ? current : startTable();
    // The nested headers of a table stand again with it.
    const rows: TableRow[] = [];
    let isHeader = true;
    for (const [index, row] of found.entries()) {
      isHeader = isHeader && looksLikeHeader(text, row.cells, index);
      rows.push(...addFound(table, row, isHeader, isSame && rows.every((each) => each.isHeader)));
    }
    return rows;
  }

  function startTable(): OpenTable {
    current = openTable(ids);
    keys = new Set();
    tables.push(current);
    return current;
  }

  function addFound(
    table: OpenTable,
    row: ReturnType<typeof foundRow>,
    isHeader: boolean,
    mayContinue: boolean,
  ): readonly TableRow[] {
    const key = rowKey(text, row.cells);
    if (key !== "" && keys.has(key)) {
      return [addRow(text, table, { ...row, isHeader }, ids, { role: "repeat" })];
    }
    keys.add(key);
    const last = table.rows.findLast((each) => !each.isHeader && each.role === "body");
    const continued =
      mayContinue && !isHeader && last && goesOn(text, last, row.cells) ? last : undefined;
    const added = addRow(
      text,
      table,
      { ...row, isHeader },
      ids,
      continued === undefined ? {} : { continued },
    );
    return [added, ...row.inner.flatMap((inner) => addInner(inner, added.rowId))];
  }

  function addInner(inner: InnerTable, withinRow: number): readonly TableRow[] {
    const table = openTable(ids, withinRow);
    tables.push(table);
    return inner.rows.map((cells, index) => {
      const found = cells.map((cell, column) => ({ ...cell, column, columnSpan: 1 }));
      keys.add(rowKey(text, found));
      const span = { start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0 };
      const isHeader = index === 0 && cells.every((cell) => cell.isHeader);
      return addRow(text, table, { ...span, cells: found, isHeader }, ids);
    });
  }

  return { read, finish: () => tables.map((table) => closeTable(text, table)) };
}

function foundRow(text: string, line: Line) {
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
  return { start: line.start, end: line.end, cells, inner };
}

/** The first row of short cells, and rows under it that leave the first column empty. */
function looksLikeHeader(text: string, cells: readonly FoundCell[], index: number): boolean {
  const isShort = cells.every(
    (cell) =>
      cell.parts.length <= 1 && cell.parts.every((part) => displayText(text, part).length <= 30),
  );
  return isShort && cells.length > 0 && (index === 0 || (index <= 2 && cells[0]?.column !== 0));
}

/** Whether a row after a page break says again what the last row before it began with. */
function goesOn(text: string, last: TableRow, cells: readonly FoundCell[]): boolean {
  const [first] = cells;
  const before = last.cells[0];
  if (first === undefined || before === undefined || first.column !== before.column) return false;
  const key = cellKey(text, first);
  if (key === "" || key !== cellKey(text, before)) return false;
  // Two meetings on one day are two rows: where a date comes first, the second column decides.
  if (!/^\d+$/.test(key)) return true;
  const second = cells.find((cell) => cell.column === 1);
  const secondBefore = last.cells.find((cell) => cell.column === 1);
  if (second === undefined || secondBefore === undefined) return true;
  return similar(cellKey(text, second), cellKey(text, secondBefore));
}

/** The same words but for a few characters a scan may have misread. */
function similar(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length);
  let same = 0;
  while (same < length && a[same] === b[same]) same += 1;
  let tail = 0;
  while (tail < length - same && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return same + tail >= length * 0.6;
}
