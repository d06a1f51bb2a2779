/** Where a cell begins and ends on a page, in points. */
export type Edges = { readonly left: number; readonly right: number };

/** Edges closer than this are one: lines have a width, and cells some space between them. */
export const nearPoints = 6;
const lineWidth = 3;

/**
 * Rows one under the other that are cut at the same places, as tables of their own. Pages set tables right below each
 * other, with nothing between them; what tells them apart is that each is divided where the other is not. A row that
 * is only divided more finely, or more coarsely, belongs to the same table: a heading over two columns does that.
 */
export function tablesOf<Row extends { readonly grid: readonly Edges[] }>(
  rows: readonly Row[],
): readonly (readonly Row[])[] {
  const tables: Row[][] = [];
  let last: Row | undefined;
  for (const row of rows) {
    if (last === undefined || clash(last.grid, row.grid)) tables.push([row]);
    else tables.at(-1)?.push(row);
    last = row;
  }
  return tables;
}

/** Whether each of two rows is cut inside a cell of the other. */
export function clash(above: readonly Edges[], below: readonly Edges[]): boolean {
  return cutsInside(above, below) && cutsInside(below, above);
}

function cutsInside(cut: readonly Edges[], whole: readonly Edges[]): boolean {
  return cut
    .slice(1)
    .some(({ left }) =>
      whole.some((cell) => left > cell.left + lineWidth && left < cell.right - lineWidth),
    );
}
