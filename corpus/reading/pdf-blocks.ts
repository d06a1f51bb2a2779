import type { FoundBlock, FoundRow, FoundWords } from "./found-block.ts";
import { lineKind } from "./line-kind.ts";
import { listMark } from "./list-mark.ts";
import type { Region } from "./pdf-columns.ts";
import { joinLines, type Segment } from "./pdf-lines.ts";
import { endsSentence } from "./sentence-end.ts";

/** What a whole document's letters measure, to tell headings by. */
export type BodySize = { readonly size: number };

/** The blocks of one region of a page. */
export function blocksOf(
  region: Region,
  body: BodySize,
  isFirstOfAll: boolean,
): readonly FoundBlock[] {
  if (region.kind === "grid") return [{ kind: "table", role: "body", rows: gridRows(region.rows) }];
  return paragraphsOf(region.lines).map((lines, index) =>
    wordsOf(lines, body, isFirstOfAll && index === 0),
  );
}

function wordsOf(lines: readonly Segment[], body: BodySize, isFirst: boolean): FoundWords {
  const words = joinLines(lines.map((line) => line.words));
  const common = { words, depth: 0, role: "body" } as const;
  const size = Math.max(...lines.map((line) => line.size));
  if (size > body.size * 1.15 && words.length <= 120 && !endsSentence(words)) {
    const level = size > body.size * 1.7 ? 1 : size > body.size * 1.35 ? 2 : 3;
    return { ...common, kind: "heading", level };
  }
  const standing = { gapBefore: 1, gapAfter: 1, afterHeading: false, isFirst, isLast: false };
  const looks = lines.length === 1 ? lineKind(words, standing) : ({ kind: "paragraph" } as const);
  if (looks.kind === "heading") return { ...common, kind: "heading", level: looks.level };
  return { ...common, kind: looks.kind === "caption" ? "caption" : "flow", level: 0 };
}

/** Lines grouped into paragraphs by the space between them, indents, sizes, short last lines and list marks. */
function paragraphsOf(lines: readonly Segment[]): readonly (readonly Segment[])[] {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const leading = usualLeading(lines);
  const paragraphs: Segment[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1)?.at(-1);
    const isNew =
      last === undefined ||
      line.y - last.y > leading * 1.3 ||
      line.y < last.y - 1 ||
      Math.abs(line.size - last.size) > last.size * 0.12 ||
      (line.left - left > line.size * 0.7 && last.left - left < line.size * 0.3) ||
      endsShort(last, right) ||
      (listMark(line.words) !== null && endsShort(last, right - last.size));
    if (isNew) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}

/** A paragraph's last line: it leaves room for more, and ends a sentence; or leaves a lot. */
function endsShort(line: Segment, right: number): boolean {
  const room = right - line.right;
  return room > line.size * 8 || (room > line.size * 1.8 && endsSentence(line.words));
}

/** The distance of lines in a paragraph: the smaller ones of those found, which paragraphs' ends do not reach. */
function usualLeading(lines: readonly Segment[]): number {
  const gaps = lines
    .slice(1)
    .map((line, index) => line.y - (lines[index]?.y ?? 0))
    .filter((gap) => gap > 1)
    .toSorted((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length * 0.3)];
  return usual ?? (lines[0]?.size ?? 10) * 1.7;
}

/** The rows of a grid: a new one where the first column begins again, or where there is more space than in cells. */
function gridRows(rows: readonly (readonly Segment[])[]): readonly FoundRow[] {
  const columns = columnsOf(rows);
  const leading = usualLeading(rows.map((row) => row[0]).filter((each) => each !== undefined));
  const found: Segment[][][] = [];
  let lastY = Number.NEGATIVE_INFINITY;
  let hadFirst = false;
  for (const row of rows) {
    const y = row[0]?.y ?? 0;
    const hasFirst = row.some((each) => columnAt(columns, each) === 0);
    const isNew =
      (y - lastY > leading * 1.25 && (hasFirst || y - lastY > leading * 2)) ||
      (hasFirst && !hadFirst);
    if (found.length === 0 || isNew) found.push(columns.map(() => []));
    for (const each of row) found.at(-1)?.[columnAt(columns, each)]?.push(each);
    lastY = y;
    hadFirst = hasFirst;
  }
  return found.map((row, index) => ({
    isHeader:
      index === 0 && row.every((cell) => joinLines(cell.map((each) => each.words)).length <= 30),
    cells: row.flatMap((cell, column) => {
      if (cell.length === 0) return [];
      const parts = paragraphsOf(cell).map((lines) => ({
        words: joinLines(lines.map((line) => line.words)),
        depth: 0,
      }));
      return [{ column, columnSpan: 1, parts }];
    }),
  }));
}

/** Left edges of the columns, those a letter apart taken together. */
function columnsOf(rows: readonly (readonly Segment[])[]): readonly number[] {
  const columns: number[] = [];
  for (const each of rows
    .filter((row) => row.length >= 2)
    .flat()
    .toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last === undefined || each.left - last > each.size * 2.5) columns.push(each.left);
  }
  return columns;
}

function columnAt(columns: readonly number[], { left, size }: Segment): number {
  const at = columns.findLastIndex((column) => column <= left + size);
  return Math.max(0, at);
}
