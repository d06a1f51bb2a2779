import type { Piece, Span } from "./document-text.ts";

/** What a block, cell or part of one says, its pieces joined: for showing and for matching, never for spans. */
export function displayText(
  text: string,
  { pieces }: { readonly pieces: readonly Piece[] },
): string {
  return pieces
    .map((piece, index) => (index === 0 ? "" : piece.before) + text.slice(piece.start, piece.end))
    .join("");
}

/**
 * The span of `text` that a stretch of the display text stands for: from the first to the last character it
 * shows, so that a stretch across a page break spans the break. Offsets outside are a bug and throw.
 */
export function spanOfDisplay(pieces: readonly Piece[], from: number, to: number): Span {
  if (from >= to) throw new RangeError(`empty stretch ${from}–${to}`);
  return { start: offsetOf(pieces, from), end: offsetOf(pieces, to - 1) + 1 };
}

/** The offset of the character that stands at `at` in the display text; of the next one for a joining space. */
function offsetOf(pieces: readonly Piece[], at: number): number {
  let shown = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) shown += piece.before.length;
    const length = piece.end - piece.start;
    if (at < shown + length) return piece.start + Math.max(0, at - shown);
    shown += length;
  }
  throw new RangeError(`no character at ${at} of ${shown}`);
}
