import type { Glyph } from "./key.ts";

/** At most this many slips are ever forgiven in one answer. */
const most = 2;

/**
 * How many slips of the hand (a letter too many, too few, wrong, or two swapped) lead from `expected` to
 * `given`, or null where that is more than may be forgiven: one in a word of kana or Latin letters from 5 characters,
 * two from 10 unless one is in its first letter, two in all, none in kanji and figures.
 */
export function forgivableSlips(
  expected: readonly Glyph[],
  given: readonly Glyph[],
): number | null {
  if (Math.abs(expected.length - given.length) > most) return null;
  const path = align(expected, given);
  if (path === null) return null;
  const perWord = new Map<number, number>();
  for (const slip of path) {
    const word = wordOf(slip, expected, given);
    if (word === null) return null;
    perWord.set(word, (perWord.get(word) ?? 0) + 1);
  }
  for (const [word, count] of perWord) {
    const length = expected.filter((glyph) => glyph.word === word).length;
    if (count > (length >= 10 ? 2 : length >= 5 ? 1 : 0)) return null;
    // A hand that slips twice still begins the word it means: ratification is no slip for notification.
    if (count === 2 && path.some((slip) => isAtStart(slip, word, expected))) return null;
  }
  return path.length;
}

/** How far apart two answers are, up to two edits of any kind, or null. */
export function distanceWithin(expected: readonly Glyph[], given: readonly Glyph[]): number | null {
  if (Math.abs(expected.length - given.length) > most) return null;
  return align(expected, given)?.length ?? null;
}

/** Where the two part: how many glyphs of each side one edit takes. */
type Slip = {
  readonly at: number;
  readonly givenAt: number;
  readonly kind: "missing" | "extra" | "wrong" | "swapped";
};

/** The shortest way between the two (optimal string alignment), or null where it is longer than allowed. */
function align(expected: readonly Glyph[], given: readonly Glyph[]): readonly Slip[] | null {
  const rows: Uint16Array[] = [];
  const far = most + 1;
  for (let i = 0; i <= expected.length; i++) {
    const row = new Uint16Array(given.length + 1).fill(far);
    rows.push(row);
    // Only the band that can stay within the allowance is filled: time grows with the length, not its square.
    for (let j = Math.max(0, i - most); j <= Math.min(given.length, i + most); j++) {
      row[j] = Math.min(far, cheapest(rows, i, j, expected, given));
    }
  }
  const distance = rows[expected.length]?.[given.length] ?? far;
  return distance > most ? null : trace(rows, expected, given);
}

function cheapest(
  rows: readonly Uint16Array[],
  i: number,
  j: number,
  a: readonly Glyph[],
  b: readonly Glyph[],
): number {
  if (i === 0) return j;
  if (j === 0) return i;
  const cost = (x: number, y: number): number => rows[x]?.[y] ?? most + 1;
  let best = Math.min(
    cost(i - 1, j) + 1,
    cost(i, j - 1) + 1,
    cost(i - 1, j - 1) + (same(a[i - 1], b[j - 1]) ? 0 : 1),
  );
  if (isSwap(a, b, i, j)) best = Math.min(best, cost(i - 2, j - 2) + 1);
  return best;
}

function trace(
  rows: readonly Uint16Array[],
  a: readonly Glyph[],
  b: readonly Glyph[],
): readonly Slip[] {
  const slips: Slip[] = [];
  const cost = (x: number, y: number): number => rows[x]?.[y] ?? most + 1;
  let i = a.length;
  let j = b.length;
  while (i > 0 || j > 0) {
    const here = cost(i, j);
    if (i > 0 && j > 0 && same(a[i - 1], b[j - 1]) && cost(i - 1, j - 1) === here) {
      i--;
      j--;
    } else if (isSwap(a, b, i, j) && cost(i - 2, j - 2) + 1 === here) {
      slips.push({ at: i - 2, givenAt: j - 2, kind: "swapped" });
      i -= 2;
      j -= 2;
    } else if (i > 0 && j > 0 && cost(i - 1, j - 1) + 1 === here) {
      slips.push({ at: --i, givenAt: --j, kind: "wrong" });
    } else if (i > 0 && cost(i - 1, j) + 1 === here) {
      slips.push({ at: --i, givenAt: j, kind: "missing" });
    } else {
      slips.push({ at: i, givenAt: --j, kind: "extra" });
    }
  }
  return slips;
}

/** The word of the expected answer a slip was made in, or null where it may not be forgiven. */
function wordOf(slip: Slip, expected: readonly Glyph[], given: readonly Glyph[]): number | null {
  const typed = given[slip.givenAt];
  const meant = expected[slip.at];
  if (slip.kind === "extra") {
    const neighbour = [expected[slip.at - 1], meant].find(
      (glyph) =>
        glyph !== undefined && typed !== undefined && isSoft(glyph) && isAlike(glyph, typed),
    );
    return neighbour?.word ?? null;
  }
  if (meant === undefined || !isSoft(meant)) return null;
  if (slip.kind === "swapped") {
    const next = expected[slip.at + 1];
    return next !== undefined && next.word === meant.word ? meant.word : null;
  }
  if (slip.kind === "wrong" && (typed === undefined || !isAlike(meant, typed))) return null;
  return meant.word;
}

function isAtStart({ at }: Slip, word: number, expected: readonly Glyph[]): boolean {
  return expected[at]?.word === word && expected[at - 1]?.word !== word;
}

function isSoft(glyph: Glyph): boolean {
  return glyph.script === "hiragana" || glyph.script === "katakana" || glyph.script === "latin";
}

function isAlike(a: Glyph, b: Glyph): boolean {
  return isSoft(a) && isSoft(b) && (a.script === "latin") === (b.script === "latin");
}

function same(a: Glyph | undefined, b: Glyph | undefined): boolean {
  return a !== undefined && b !== undefined && a.char === b.char;
}

function isSwap(a: readonly Glyph[], b: readonly Glyph[], i: number, j: number): boolean {
  return (
    i > 1 &&
    j > 1 &&
    same(a[i - 1], b[j - 2]) &&
    same(a[i - 2], b[j - 1]) &&
    !same(a[i - 1], a[i - 2])
  );
}
