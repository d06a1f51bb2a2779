/** Texts compared between two steps: a few milliseconds of work. */
const atOnce = 2_000;

/**
 * The place of every row in the order of its text, equal texts having the same place. Sorting 100,000
 * texts takes a fifth of a second, so it goes by steps: whoever runs it decides when to go on.
 */
export function* textRanks(
  length: number,
  textOf: (row: number) => string,
): Generator<void, Uint32Array<ArrayBuffer>> {
  const texts: string[] = [];
  let runs: Uint32Array[] = [];
  const byText = (a: number, b: number): number => compare(texts[a] ?? "", texts[b] ?? "");
  for (let start = 0; start < length; start += atOnce) {
    const end = Math.min(length, start + atOnce);
    for (let row = start; row < end; row += 1) texts.push(textOf(row));
    runs.push(Uint32Array.from({ length: end - start }, (_, index) => start + index).sort(byText));
    yield;
  }
  while (runs.length > 1) {
    const merged: Uint32Array[] = [];
    for (let index = 0; index < runs.length; index += 2) {
      const [left, right] = [runs[index], runs[index + 1]];
      if (left === undefined) continue;
      merged.push(right === undefined ? left : yield* merge(left, right, byText));
    }
    runs = merged;
  }
  return placesOf(runs[0] ?? new Uint32Array(0), texts);
}

function* merge(
  left: Uint32Array,
  right: Uint32Array,
  compareRows: (a: number, b: number) => number,
): Generator<void, Uint32Array> {
  const merged = new Uint32Array(left.length + right.length);
  let [fromLeft, fromRight] = [0, 0];
  for (let at = 0; at < merged.length; at += 1) {
    const [a, b] = [left[fromLeft], right[fromRight]];
    const isLeft = b === undefined || (a !== undefined && compareRows(a, b) <= 0);
    merged[at] = (isLeft ? a : b) ?? 0;
    if (isLeft) fromLeft += 1;
    else fromRight += 1;
    if (at % (5 * atOnce) === 0) yield;
  }
  return merged;
}

function placesOf(order: Uint32Array, texts: readonly string[]): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(order.length);
  let place = 0;
  for (let at = 0; at < order.length; at += 1) {
    const row = order[at] ?? 0;
    const before = order[at - 1];
    if (before !== undefined && texts[before] !== texts[row]) place += 1;
    places[row] = place;
  }
  return places;
}

/** By UTF-16 units of what has been folded: kana in their order, figures before letters before kanji. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
