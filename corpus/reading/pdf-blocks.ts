import { least, most } from "./extremes.ts";
import type { FoundBlock, FoundRow, FoundWords } from "./found-block.ts";
import { linkLabels } from "./html-words.ts";
import { listMark } from "./list-mark.ts";
import type { RuledRow } from "./pdf-cells.ts";
import type { Region } from "./pdf-columns.ts";
import { joinCellLines, joinLines, type Segment } from "./pdf-lines.ts";
import { endsSentence } from "./sentence-end.ts";

/** What a whole document's letters measure, to tell headings by. */
export type BodySize = { readonly size: number; readonly leading: number };

/** The blocks of one region of a page. */
export function blocksOf(region: Region, body: BodySize): readonly FoundBlock[] {
  if (region.kind === "grid")
    return [{ kind: "table", role: "body", rows: gridRows(region.rows, body) }];
  return paragraphsOf(region.lines, body).map((lines) => wordsOf(lines, body));
}

function wordsOf(lines: readonly Segment[], body: BodySize): FoundWords {
  const words = joinLines(lines.map((line) => line.words)).replace(linkLabels, "");
  const common = { words, depth: 0, role: "body" } as const;
  const size = most(lines.map((line) => line.size));
  if (size > body.size * 1.15 && words.length <= 120 && !endsSentence(words)) {
    const level = size > body.size * 1.7 ? 1 : size > body.size * 1.35 ? 2 : 3;
    return { ...common, kind: "heading", level };
  }
  return { ...common, kind: "flow", level: 0 };
}

/** The rows of a table drawn with lines; its columns are counted when the table is whole. */
export function ruledTable(rows: readonly RuledRow[], body: BodySize): readonly FoundRow[] {
  return rows.map((row, index) => ({
    isHeader:
      index === 0 && row.cells.length > 1 && row.cells.every(({ lines }) => isShortCell(lines)),
    isOpen: index === 0 && row.cells.some((cell) => cell.isOpen),
    endsOpen: index === rows.length - 1 && row.cells.some((cell) => cell.endsOpen),
    grid: row.grid,
    cells: row.cells.map((cell) => ({
      column: 0,
      columnSpan: 1,
      edges: { left: cell.left, right: cell.right },
      parts: paragraphsOf(cell.lines, body).map((lines) => ({
        words: joinCellLines(lines).replace(linkLabels, ""),
        depth: 0,
      })),
    })),
  }));
}

function isShortCell(lines: readonly Segment[]): boolean {
  return lines.reduce((sum, line) => sum + line.words.length, 0) <= 30;
}

/** Lines grouped into paragraphs by the space between them, indents, sizes, short last lines and list marks. */
function paragraphsOf(lines: readonly Segment[], body: BodySize): readonly (readonly Segment[])[] {
  const left = least(lines.map((line) => line.left));
  const right = most(lines.map((line) => line.right));
  const leading = Math.min(usualLeading(lines) ?? body.leading, body.leading * 1.2);
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
export function usualLeading(lines: readonly Segment[]): number | null {
  const gaps = lines
    .slice(1)
    .map((line, index) => line.y - (lines[index]?.y ?? 0))
    .filter((gap) => gap > 1)
    .toSorted((a, b) => a - b);
  return gaps.length < 3 ? null : (gaps[Math.floor(gaps.length * 0.3)] ?? null);
}

/** Beyond any column, where a grid has no line to end its last one. */
const pageRight = 1e6;

/** The rows of a grid: a new one where the first column begins again, or where there is more space than in cells. */
function gridRows(rows: readonly (readonly Segment[])[], body: BodySize): readonly FoundRow[] {
  const columns = columnsOf(rows);
  const leading = usualLeading(rows.flatMap((row) => row.slice(0, 1))) ?? body.leading;
  const found: Segment[][][] = [];
  let lastY = Number.NEGATIVE_INFINITY;
  let hadFirst = false;
  for (const row of rows) {
    const y = row[0]?.y ?? 0;
    const hasFirst = row.some((each) => columnAt(columns, each) === 0);
    // Below the head of a table that goes over pages, the rest of a row may leave out the first column.
    const isUnderHead = found.length === 1 && found[0]?.every(isShortCell) === true;
    const isNew =
      (y - lastY > leading * 1.25 && (hasFirst || isUnderHead || y - lastY > leading * 2)) ||
      (hasFirst && !hadFirst);
    if (found.length === 0 || isNew) found.push(columns.map(() => []));
    for (const each of row) found.at(-1)?.[columnAt(columns, each)]?.push(each);
    lastY = y;
    hadFirst = hasFirst;
  }
  const grid = columns.map((left, index) => ({ left, right: columns[index + 1] ?? pageRight }));
  return found.map((row, index) => ({
    grid,
    isHeader: index === 0 && row.every(isShortCell),
    cells: row.flatMap((cell, column) => {
      if (cell.length === 0) return [];
      const parts = paragraphsOf(cell, body).map((lines) => ({
        words: joinCellLines(lines),
        depth: 0,
      }));
      return [{ column, columnSpan: 1, edges: grid[column] ?? { left: 0, right: 0 }, parts }];
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
