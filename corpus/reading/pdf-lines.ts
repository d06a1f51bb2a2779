import { most } from "./extremes.ts";
import { columnStarts, sameLeft } from "./pdf-column-starts.ts";
import { joint } from "./pieces.ts";

/** How far apart, in letters, words of one line stand at most; and of one column, where another may begin. */
const wideGap = 1.4;
const narrowGap = 0.6;

/** A stretch of text as pdf.js finds it on a page, from the top left in points. */
export type Glyphs = {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
  readonly isVertical: boolean;
  /** Its place among the page's instructions, which is the order it was written in. */
  readonly order: number;
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
  const said = glyphs.filter((each) => each.words.trim() !== "");
  for (const each of said.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
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
  // A space is drawn like a letter, but says nothing of where a line is.
  for (const each of glyphs) {
    if (each.words.trim() !== "" || each.width <= 0) continue;
    rows.find((row) => Math.abs((row[0]?.y ?? 0) - each.y) < each.size * 0.2)?.push(each);
  }
  const sorted = rows.map((row) => fromTheLeft(row));
  const starts = columnStarts(sorted.map((row) => segmentsOfRow(row, () => narrowGap)));
  const widestGap = (left: number): number =>
    starts.some((start) => Math.abs(start - left) < sameLeft) ? narrowGap : wideGap;
  return sorted.map((row) => segmentsOfRow(row, widestGap));
}

/**
 * A row's glyphs from the left. Brackets and the like are drawn overlapping their neighbours, so those that stand
 * less than a letter apart stay in the order they were written in.
 */
function fromTheLeft(row: readonly Glyphs[]): readonly Glyphs[] {
  if (row.length > 1000) return row.toSorted((a, b) => a.x - b.x);
  const sorted: Glyphs[] = [];
  for (const each of row.toSorted((a, b) => a.order - b.order)) {
    let at = sorted.length;
    while (at > 0 && (sorted[at - 1]?.x ?? 0) > each.x + each.size * 0.8) at -= 1;
    sorted.splice(at, 0, each);
  }
  return sorted;
}

function segmentsOfRow(
  row: readonly Glyphs[],
  widestGap: (left: number) => number,
): readonly Segment[] {
  const segments: Segment[] = [];
  const size = most(row.map((each) => each.size));
  for (const each of row) {
    if (isReading(each, size)) continue;
    const last = segments.at(-1);
    const gap = last === undefined ? 0 : each.x - last.right;
    const right = each.x + drawnWidth(each);
    if (last === undefined || gap > widestGap(each.x) * Math.max(last.size, each.size)) {
      const { words, x, y, size } = each;
      segments.push({ words, left: x, right, y, size });
      continue;
    }
    const space = gap > last.size * 0.18 ? spaceBetween(last.words, each.words) : "";
    segments[segments.length - 1] = {
      ...last,
      words: last.words + space + each.words,
      right: Math.max(last.right, right),
      size: Math.max(last.size, each.size),
    };
  }
  return segments
    .map((each) => ({ ...each, words: each.words.trim() }))
    .filter((each) => each.words !== "");
}

/** What a glyph takes up. pdf.js stretches a space over all that lies between it and what is written next. */
function drawnWidth({ words, width }: Glyphs): number {
  return /^[ \xa0]*$/.test(words) ? 0 : width;
}

/** Small kana beside or over kanji, which only tell how they are read. */
function isReading({ words, size }: Glyphs, line: number): boolean {
  return size <= line * 0.84 && /^[ぁ-んァ-ヶー]{1,12}$/.test(words);
}

/** Lines of one paragraph as one: without a space in Japanese, with one in English. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((before, line) => before + spaceBetween(before, line) + line, "");
}

/**
 * Lines of a cell as one. Where the next word would have fitted behind a line, something other than the cell's width
 * ended it, a space or a break, and a space stands for it: two names, two offices.
 */
export function joinCellLines(lines: readonly Segment[]): string {
  const right = most(lines.map((line) => line.right));
  let words = "";
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const fits = before !== undefined && right - before.right > firstWidth(line) + line.size * 0.3;
    words += (fits ? " " : spaceBetween(words, line.words)) + line.words;
  }
  return words;
}

/** The width of what cannot be parted from a line's first character: a Latin word, marks that begin no line. */
function firstWidth({ words, size }: Segment): number {
  const latin = /^[\x21-\u024f]+/.exec(words)?.[0].length ?? 0;
  const first = latin > 0 ? latin * 0.6 : 1;
  const marks = /^[、。，．・：；？！」』）】〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]*/u;
  return (first + (marks.exec(words.slice(Math.max(1, latin)))?.[0].length ?? 0)) * size;
}

function spaceBetween(before: string, after: string): "" | " " {
  if (before === "" || after === "" || before.endsWith(" ") || after.startsWith(" ")) return "";
  const text = before.slice(-1) + after.slice(0, 1);
  return joint(text, { start: 0, end: 1 }, { start: 1, end: 2 });
}
