import type { Line } from "./lines.ts";
import { listMark } from "./list-mark.ts";
import { endsSentence } from "./sentence-end.ts";

/** Width in columns, Japanese characters counting two. */
function width(words: string): number {
  return words.length + (words.match(/[\u1100-\uffef]/g)?.length ?? 0);
}

/**
 * Whether a text's lines were broken at a margin rather than at the ends of paragraphs: most lines that have
 * another right under them come near the width of the widest, and that is a width people wrap at.
 */
export function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const inner = lines
    .filter((_, index) => lines[index + 1]?.gap === 0)
    .map((line) => width(text.slice(line.start, Math.min(line.end, line.start + 400))));
  if (inner.length < 3) return null;
  const sorted = inner.toSorted((a, b) => a - b);
  const widest = sorted[Math.floor(sorted.length * 0.98)] ?? 0;
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return widest >= 40 && widest <= 130 && median >= widest * 0.75 ? widest : null;
}

/** Whether `line` goes on in `next`, which stands right under it. */
export function goesOnBelow(text: string, line: Line, next: Line, margin: number | null): boolean {
  const words = text.slice(line.start, line.end);
  const below = text.slice(next.start, Math.min(next.end, next.start + 40));
  if (next.gap > 0 || next.isIndented || listMark(below) !== null || below.startsWith("#"))
    return false;
  if (words.startsWith("#")) return false;
  if (margin !== null) return width(words) >= margin * (endsSentence(words) ? 0.8 : 0.6);
  return words.length >= 40 && !endsSentence(words) && /[\p{L}、,]$/u.test(words);
}
