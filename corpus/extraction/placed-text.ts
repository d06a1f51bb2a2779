import type { Piece } from "../reading/document-text.ts";
import type { Span } from "./extracted-fact.ts";

/** What a block says, its pieces joined, with the way back to the document's offsets. */
export type PlacedText = {
  readonly display: string;
  /** Where in `display` each piece begins, ascending. */
  readonly starts: readonly number[];
  readonly pieces: readonly Piece[];
};

export function placedText(text: string, pieces: readonly Piece[]): PlacedText {
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const [index, piece] of pieces.entries()) {
    const before = index === 0 ? "" : piece.before;
    starts.push(length + before.length);
    const said = before + text.slice(piece.start, piece.end);
    parts.push(said);
    length += said.length;
  }
  return { display: parts.join(""), starts, pieces };
}

/** The span of the document that `from`–`to` of the display text stands for; it spans any break between. */
export function documentSpan(placed: PlacedText, from: number, to: number): Span {
  return { start: offsetOf(placed, from), end: offsetOf(placed, to - 1) + 1 };
}

function offsetOf({ starts, pieces }: PlacedText, at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (piece === undefined) throw new RangeError(`no piece at ${at}`);
  return Math.min(piece.start + at - (starts[low] ?? 0), piece.end - 1);
}
