import { joint } from "./pieces.ts";

/** A stretch of text as pdf.js finds it on a page, from the top left in points. */
export type Glyphs = {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
  readonly isVertical: boolean;
};

/** Glyphs on one baseline that stand close together: a line of a column, or of a cell. */
export type Segment = {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
};

/** The segments of a page, line by line from the top, each line from the left. */
export function segmentsOf(glyphs: readonly Glyphs[]): readonly (readonly Segment[])[] {
  const rows: Glyphs[][] = [];
  for (const each of glyphs.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    // Raised figures and smaller notes stand a little off the line they belong to.
    if (
      first !== undefined &&
      Math.abs(each.y - first.y) < Math.max(first.size, each.size) * 0.45
    ) {
      row?.push(each);
    } else rows.push([each]);
  }
  return rows.map((row) => segmentsOfRow(row.toSorted((a, b) => a.x - b.x)));
}

function segmentsOfRow(row: readonly Glyphs[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (const each of row) {
    const last = segments.at(-1);
    const gap = last === undefined ? 0 : each.x - last.right;
    if (last === undefined || gap > Math.max(last.size, each.size) * 1.4) {
      const { words, x, y, width, size } = each;
      segments.push({ words, left: x, right: x + width, y, size });
      continue;
    }
    const space = gap > last.size * 0.18 ? spaceBetween(last.words, each.words) : "";
    segments[segments.length - 1] = {
      ...last,
      words: last.words + space + each.words,
      right: Math.max(last.right, each.x + each.width),
      size: Math.max(last.size, each.size),
    };
  }
  return segments
    .map((each) => ({ ...each, words: each.words.trim() }))
    .filter((each) => each.words !== "");
}

/** Lines of one paragraph as one: without a space in Japanese, with one in English. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((before, line) => before + spaceBetween(before, line) + line, "");
}

function spaceBetween(before: string, after: string): "" | " " {
  if (before === "" || after === "" || before.endsWith(" ") || after.startsWith(" ")) return "";
  const text = before.slice(-1) + after.slice(0, 1);
  return joint(text, { start: 0, end: 1 }, { start: 1, end: 2 });
}
