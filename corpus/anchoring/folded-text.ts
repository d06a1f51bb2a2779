import type { Span } from "../extraction/extracted-fact.ts";

/**
 * A text without its white space and without differences of width (NFKC), and where each unit of it comes from.
 * The same words read from a text file, a web page and a PDF are the same here.
 */
export type FoldedText = {
  readonly text: string;
  /** Offsets in the original of the character each unit comes from, and behind it. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

export function foldedText(original: string): FoldedText {
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < original.length; ) {
    const character = String.fromCodePoint(original.codePointAt(at) ?? 0);
    const next = at + character.length;
    for (const unit of folded(character)) {
      out.push(unit);
      for (let index = 0; index < unit.length; index += 1) {
        starts.push(at);
        ends.push(next);
      }
    }
    at = next;
  }
  return { text: out.join(""), starts, ends };
}

/** The stretch of the original behind `from`–`to` of the copy; empty stretches have none. */
export function unfolded({ starts, ends }: FoldedText, from: number, to: number): Span | null {
  const [start, end] = [starts[from], ends[to - 1]];
  return start === undefined || end === undefined || to <= from ? null : { start, end };
}

/** The first unit of the copy that comes from `offset` or behind it. */
export function foldedOffset({ starts }: FoldedText, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function folded(character: string): string {
  return /\s/u.test(character) ? "" : character.normalize("NFKC").replace(/\s/gu, "");
}
