import { type Edges, nearPoints } from "./pdf-grids.ts";
import { type Glyphs, type Segment, segmentsOf } from "./pdf-lines.ts";
import type { Ruling } from "./pdf-rulings.ts";

/** A cell drawn with lines, and the lines of text in it. */
export type RuledCell = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** No line is drawn above it: it goes on from the page before. */
  readonly isOpen: boolean;
  /** None is drawn below it: it goes on on the next page. */
  readonly endsOpen: boolean;
  readonly lines: readonly Segment[];
};

export type RuledRow = {
  readonly top: number;
  /** The cells that say something. */
  readonly cells: readonly RuledCell[];
  /** How lines divide the page where the row stands, empty cells and the cells around a table in a cell included. */
  readonly grid: readonly Edges[];
};

/** Lines that part cells, sorted once for a page. */
type Lines = { readonly vertical: readonly Ruling[]; readonly horizontal: readonly Ruling[] };

/**
 * The rows of a page's ruled tables, and the glyphs that stand in none. A glyph is in a cell where lines stand both to
 * the left and to the right of it, and one above or below; a cell that a page break cuts has none on that side.
 */
export function ruledRows(
  glyphs: readonly Glyphs[],
  rulings: readonly Ruling[],
): { readonly rows: readonly RuledRow[]; readonly outside: readonly Glyphs[] } {
  const edges: Lines = {
    vertical: rulings.filter((each) => each.bottom - each.top > each.right - each.left),
    horizontal: rulings.filter((each) => each.bottom - each.top <= each.right - each.left),
  };
  const outside: Glyphs[] = [];
  const boxes = new Map<string, Omit<RuledCell, "lines"> & { readonly glyphs: Glyphs[] }>();
  for (const each of glyphs) {
    const box = edges.vertical.length < 2 ? null : boxAround(each, edges);
    if (box === null) {
      outside.push(each);
      continue;
    }
    const key = [box.left, box.right, box.top, box.bottom]
      .map((edge) => Math.round(edge / 3))
      .join();
    const found = boxes.get(key);
    if (found) found.glyphs.push(each);
    else {
      const { bottom: _, ...cell } = box;
      boxes.set(key, { ...cell, glyphs: [each] });
    }
  }
  const cells = [...boxes.values()].map(({ glyphs: own, ...box }) => ({
    ...box,
    lines: segmentsOf(own).flat(),
  }));
  const filled = cells.filter(({ lines }) => lines.length > 0);
  return { rows: inRows(filled, edges.vertical), outside };
}

function boxAround(glyph: Glyphs, { vertical, horizontal }: Lines) {
  const x = glyph.x + Math.min(glyph.width, glyph.size) / 2;
  const y = glyph.y - glyph.size * 0.35;
  let [left, right, top, bottom] = [-1, Number.POSITIVE_INFINITY, -1, Number.POSITIVE_INFINITY];
  for (const each of vertical) {
    if (each.top > y || each.bottom < y) continue;
    if (each.right <= x + 1) left = Math.max(left, each.right);
    else if (each.left >= x - 1) right = Math.min(right, each.left);
  }
  if (left < 0 || right === Number.POSITIVE_INFINITY) return null;
  for (const each of horizontal) {
    if (each.left > x || each.right < x) continue;
    if (each.bottom <= y) top = Math.max(top, each.bottom);
    else if (each.top >= y) bottom = Math.min(bottom, each.top);
  }
  if (top < 0 && bottom === Number.POSITIVE_INFINITY && right - left > 400) return null;
  const endsOpen = bottom === Number.POSITIVE_INFINITY;
  return { left, right, top, bottom: endsOpen ? 1e6 : bottom, isOpen: top < 0, endsOpen };
}

/** Cells whose upper edges stand at one height are a row. */
function inRows(cells: readonly RuledCell[], vertical: readonly Ruling[]): readonly RuledRow[] {
  const rows: { top: number; cells: RuledCell[] }[] = [];
  for (const cell of cells.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const last = rows.at(-1);
    if (last && Math.abs(last.top - cell.top) < 5) last.cells.push(cell);
    else rows.push({ top: cell.top, cells: [cell] });
  }
  return rows.map(({ top, cells: own }) => ({
    top,
    cells: own.toSorted((a, b) => a.left - b.left),
    grid: gridAt(own[0]?.lines[0], vertical),
  }));
}

/** The spaces between the lines drawn from top to bottom beside a line of text. */
function gridAt(line: Segment | undefined, vertical: readonly Ruling[]): readonly Edges[] {
  if (line === undefined) return [];
  const y = line.y - line.size * 0.35;
  const lines = vertical
    .filter(({ top, bottom }) => top <= y && y <= bottom)
    .toSorted((a, b) => a.left - b.left);
  return lines.flatMap(({ left }, index): readonly Edges[] => {
    const before = lines[index - 1]?.right ?? left;
    return left - before > nearPoints ? [{ left: before, right: left }] : [];
  });
}
