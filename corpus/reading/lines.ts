import type { Span } from "./document-text.ts";

/** A line that says something: its span without the space around it. */
export type Line = Span & {
  /** Blank lines between it and the line before; a form feed counts as two. */
  readonly gap: number;
  /** It begins with a space, as Japanese paragraphs do. */
  readonly isIndented: boolean;
  /** A page begins here. */
  readonly afterFormFeed: boolean;
};

/** The lines of a text, whatever ends them. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let afterFormFeed = false;
  for (const match of text.matchAll(/[^\n\r\f\v\u2028\u2029]+|\r\n|[\n\r\f\v\u2028\u2029]/g)) {
    const [found] = match;
    if (found === "\f") {
      gap += 2;
      afterFormFeed = true;
      continue;
    }
    if (/^[\n\r\v\u2028\u2029]/.test(found)) {
      gap += 1;
      continue;
    }
    const start = match.index + (found.length - found.trimStart().length);
    const end = match.index + found.trimEnd().length;
    if (start >= end) continue;
    lines.push({
      start: found.startsWith("\t") ? match.index : start,
      end,
      // The line end of the line before is no blank line.
      gap: lines.length === 0 ? gap : Math.max(0, gap - 1),
      isIndented: /^[ \u3000\u00a0]/.test(found),
      afterFormFeed,
    });
    gap = 0;
    afterFormFeed = false;
  }
  return lines;
}
