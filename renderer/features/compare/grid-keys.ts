/** A cell of a table: row and column, counted from 0. */
export type GridPlace = { readonly row: number; readonly column: number };

type GridKey = { readonly key: string; readonly ctrlKey: boolean };

/**
 * Where a key leads from a cell, as in any grid: arrows step, Home and End go to the row's ends, with
 * Control to the table's. Null for other keys; at an edge the place stays.
 */
export function placeAfter(
  { row, column }: GridPlace,
  { key, ctrlKey }: GridKey,
  rows: number,
  columns: number,
): GridPlace | null {
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  switch (key) {
    case "ArrowUp":
      return { row: Math.max(0, row - 1), column };
    case "ArrowDown":
      return { row: Math.min(lastRow, row + 1), column };
    case "ArrowLeft":
      return { row, column: Math.max(0, column - 1) };
    case "ArrowRight":
      return { row, column: Math.min(lastColumn, column + 1) };
    case "Home":
      return { row: ctrlKey ? 0 : row, column: 0 };
    case "End":
      return { row: ctrlKey ? lastRow : row, column: lastColumn };
    default:
      return null;
  }
}
