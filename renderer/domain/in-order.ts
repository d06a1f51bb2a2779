import { at } from "./columns.ts";

/** Rows by a whole number of each that is not negative; equal ones as they stood. */
export function inOrder(
  rows: readonly number[],
  orderOf: (row: number) => number,
): readonly number[] {
  const count = rows.length;
  const orders = Float64Array.from(rows, orderOf);
  // Numbers alone are sorted several times faster: an order and its place are one, as long as that is exact.
  const keys = orders.map((order, place) => order * count + place).sort();
  if ((keys.at(-1) ?? 0) <= Number.MAX_SAFE_INTEGER) {
    return Array.from(keys, (key) => rows[key % count] ?? -1);
  }
  return rows
    .map((_, place) => place)
    .sort((a, b) => at(orders, a) - at(orders, b) || a - b)
    .map((place) => rows[place] ?? -1);
}
