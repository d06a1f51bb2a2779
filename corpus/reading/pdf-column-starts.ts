/** Left edges closer than this, in points, are one. */
export const sameLeft = 2;
/** So many lines must begin a stretch at one place for a column to begin there. */
const fewestLines = 3;
/** More places than this on a page are no columns. */
const mostPlaces = 24;

type Stretch = { readonly left: number; readonly right: number };

/**
 * Where columns of a table begin: three lines or more have a stretch of text that begins there behind a gap, and
 * the lines between them leave the place free. A gap in prose falls elsewhere in the next line.
 */
export function columnStarts(rows: readonly (readonly Stretch[])[]): readonly number[] {
  const places = new Map<number, { left: number; rows: number[] }>();
  for (const [index, row] of rows.entries()) {
    for (const { left } of row.slice(1)) {
      const key = Math.round(left / sameLeft);
      // A place on the border of two is counted for the one that is there.
      const place = places.get(key) ?? places.get(key - 1) ?? places.get(key + 1);
      if (place === undefined) places.set(key, { left, rows: [index] });
      else place.rows.push(index);
    }
  }
  return [...places.values()]
    .filter((place) => place.rows.length >= fewestLines)
    .toSorted((a, b) => b.rows.length - a.rows.length)
    .slice(0, mostPlaces)
    .filter((place) => isFree(rows, place))
    .map(({ left }) => left);
}

function isFree(
  rows: readonly (readonly Stretch[])[],
  { left, rows: own }: { readonly left: number; readonly rows: readonly number[] },
): boolean {
  const between = rows.slice(own[0], (own.at(-1) ?? 0) + 1);
  const crossing = between.filter((row) =>
    row.some((each) => each.left < left - sameLeft && each.right > left - sameLeft),
  );
  return crossing.length * 10 <= between.length;
}
