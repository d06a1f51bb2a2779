import { displayText } from "./block-text.ts";
import type { InnerTable } from "./cell-parts.ts";
import type { Role, Span, Table, TableRow } from "./document-text.ts";
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

/** A row as its reader found it. `isHeader` is what the format says; looks are asked besides. */
export type JoinableRow = Span & {
  readonly cells: readonly FoundCell[];
  readonly inner: readonly InnerTable[];
  readonly isHeader: boolean;
};

/** Tables of a document, read one after the other; a table goes on where its header stands again right behind it. */
export type TableJoiner = {
  readonly read: (rows: readonly JoinableRow[], role?: Role) => readonly TableRow[];
  /** Something else stands here, so that the next table is another one. */
  readonly interrupt: () => void;
  readonly finish: () => readonly Table[];
};

export function tableJoiner(text: string): TableJoiner {
  const ids: TableIds = { table: 0, row: 0 };
  const tables: OpenTable[] = [];
  let current: OpenTable | null = null;
  let keys = new Set<string>();

  function read(given: readonly JoinableRow[], role: Role = "body"): readonly TableRow[] {
    const found = given.filter((row) => row.cells.length > 0);
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
      isHeader = row.isHeader || (isHeader && looksLikeHeader(text, row.cells, index));
      const mayContinue = isSame && rows.every((each) => each.isHeader);
      rows.push(...addFound(table, row, { isHeader, mayContinue, role }));
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
    row: JoinableRow,
    {
      isHeader,
      mayContinue,
      role,
    }: { readonly isHeader: boolean; readonly mayContinue: boolean; readonly role: Role },
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
      continued === undefined ? { role } : { role, continued },
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

  const interrupt = (): void => {
    current = null;
  };
  return { read, interrupt, finish: () => tables.map((table) => closeTable(text, table)) };
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
