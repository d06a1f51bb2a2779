import { squeeze } from "../language/squeeze.ts";
import { displayText } from "./block-text.ts";
import type { Cell, Flow, Piece, Role, Span, Table, TableRow } from "./document-text.ts";

/** A cell as a reader finds it, before it belongs to a row. */
export type FoundCell = Span & {
  readonly column: number;
  readonly columnSpan: number;
  readonly parts: readonly Flow[];
};

/** Ids of a document's tables and rows, handed out in reading order. */
export type TableIds = { table: number; row: number };

/** A table while it is read, its rows one after the other. */
export type OpenTable = {
  readonly id: number;
  readonly rows: TableRow[];
  captionBlock: number | null;
  readonly withinRow: number | null;
};

export function openTable(ids: TableIds, withinRow: number | null = null): OpenTable {
  const id = ids.table;
  ids.table += 1;
  return { id, rows: [], captionBlock: null, withinRow };
}

/** Adds a row. One that goes on with `continued`, cut by a page break, keeps its id. */
export function addRow(
  text: string,
  table: OpenTable,
  found: Span & { readonly cells: readonly FoundCell[]; readonly isHeader: boolean },
  ids: TableIds,
  { role = "body", continued }: { readonly role?: Role; readonly continued?: TableRow } = {},
): TableRow {
  const cells = found.cells.map((cell): Cell => {
    const twin = continued?.cells.find((each) => each.column === cell.column);
    return {
      ...cell,
      isRepeated: twin !== undefined && cellKey(text, twin) === cellKey(text, cell),
    };
  });
  const row: TableRow = {
    kind: "table-row",
    tableId: table.id,
    rowId: continued?.rowId ?? ids.row,
    isContinued: continued !== undefined,
    isHeader: found.isHeader,
    start: found.start,
    end: found.end,
    role,
    cells,
    pieces: cells.flatMap(cellPieces),
  };
  if (continued === undefined) ids.row += 1;
  table.rows.push(row);
  return row;
}

/** The finished table with its columns named by its header rows. */
export function closeTable(text: string, table: OpenTable): Table {
  const headers = table.rows.filter((row) => row.isHeader && row.role === "body");
  const width = Math.max(
    0,
    ...table.rows.flatMap((row) => row.cells.map((cell) => cell.column + cell.columnSpan)),
  );
  const columns = Array.from({ length: Math.min(width, 256) }, (_, column) => {
    const names = headers.map((row, index) => {
      const own = row.cells.find(
        (cell) => cell.column <= column && column < cell.column + cell.columnSpan,
      );
      // A heading over several columns stands over the first of them alone where tabs make the table.
      const under = headers[index + 1]?.cells.some((cell) => cell.column === column);
      const over = under ? row.cells.findLast((cell) => cell.column < column) : undefined;
      const cell = own ?? over;
      return cell === undefined ? "" : cellText(text, cell);
    });
    return names.filter((name) => name !== "").join(" ");
  });
  const { id, captionBlock, withinRow } = table;
  return { id, columns, captionBlock, withinRow };
}

/** What tells two rows apart: the words of their cells. */
export function rowKey(
  text: string,
  cells: readonly { readonly parts: readonly Flow[] }[],
): string {
  return cells
    .map((cell) => cellKey(text, cell))
    .filter((key) => key !== "")
    .join("|");
}

export function cellKey(text: string, cell: { readonly parts: readonly Flow[] }): string {
  return squeeze(cellText(text, cell));
}

export function cellText(text: string, { parts }: { readonly parts: readonly Flow[] }): string {
  return parts.map((part) => displayText(text, part)).join(" ");
}

function cellPieces({ parts }: Cell, index: number): readonly Piece[] {
  return parts.flatMap((part, nth) =>
    part.pieces.map((piece, place): Piece => {
      if (place > 0) return piece;
      return { ...piece, before: nth > 0 ? "\n" : index > 0 ? " " : "" };
    }),
  );
}
