import type { Piece, Span } from "./document-text.ts";
import { inlineTokens } from "./inline-markup.ts";

/** The readable pieces of a stretch of a text file, tags and the space at its ends passed over. */
export function piecesOf(text: string, span: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  let before: Piece["before"] = "";
  for (const token of inlineTokens(text, span)) {
    if (token.kind === "tag") {
      if (token.name === "br") before = "\n";
      continue;
    }
    pieces.push({ start: token.start, end: token.end, before });
    before = "";
  }
  return trimPieces(text, pieces);
}

/** Pieces without the white space at their two ends, and without those that were nothing else. */
export function trimPieces(text: string, pieces: readonly Piece[]): readonly Piece[] {
  const kept = pieces.filter((piece) => text.slice(piece.start, piece.end).trim() !== "");
  return kept.map((piece, index) => {
    const words = text.slice(piece.start, piece.end);
    const cutStart = index === 0 ? words.length - words.trimStart().length : 0;
    const cutEnd = index === kept.length - 1 ? words.length - words.trimEnd().length : 0;
    const before = index === 0 ? "" : piece.before;
    return { start: piece.start + cutStart, end: piece.end - cutEnd, before };
  });
}

/** The pieces without the first `length` characters of what they show. */
export function dropShown(pieces: readonly Piece[], length: number): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (first === undefined || length === 0) return pieces;
  const has = first.end - first.start;
  if (has > length) return [{ ...first, start: first.start + length, before: "" }, ...rest];
  const [next, ...more] = rest;
  if (next === undefined) return [];
  return dropShown([{ ...next, before: "" }, ...more], length - has);
}

/** What a reader sees between two stretches that belong together: a space between Latin words, else nothing. */
export function joint(text: string, before: Span, after: Span): "" | " " {
  const last = text[before.end - 1] ?? "";
  const first = text[after.start] ?? "";
  return isSpaced(last) && isSpaced(first) && last !== "-" ? " " : "";
}

/** Latin, Greek and Cyrillic writing, its figures and punctuation: what sets a space between words. */
function isSpaced(character: string): boolean {
  return /[\u0021-\u024f\u0370-\u052f\u2010-\u2026]/.test(character);
}
