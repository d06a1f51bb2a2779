import type { Segment } from "./pdf-lines.ts";

/** Lines of a page that are read one under the other, and stretches in which lines stand side by side. */
export type Region =
  | { readonly kind: "flow"; readonly lines: readonly Segment[] }
  | { readonly kind: "grid"; readonly rows: readonly (readonly Segment[])[] };

/**
 * A page's lines in reading order: columns of prose one after the other, from the left; what spans them where it
 * stands between them; rows of short segments side by side as the grid of a table.
 */
export function regionsOf(rows: readonly (readonly Segment[])[]): readonly Region[] {
  const gutter = gutterOf(rows);
  return gutter === null ? withoutColumns(rows) : withColumns(rows, gutter);
}

/** The middle of the empty strip between two columns of prose, or null. */
function gutterOf(rows: readonly (readonly Segment[])[]): number | null {
  const segments = rows.flat();
  if (segments.length < 12) return null;
  const left = Math.min(...segments.map((each) => each.left));
  const right = Math.max(...segments.map((each) => each.right));
  const width = right - left;
  let best: { readonly at: number; readonly crossing: number } | null = null;
  for (let share = 0.35; share <= 0.65; share += 0.01) {
    const at = left + width * share;
    const crossing = segments.filter((each) => each.left < at - 2 && each.right > at + 2).length;
    if (best === null || crossing < best.crossing) best = { at, crossing };
  }
  if (best === null || best.crossing > segments.length * 0.3) return null;
  const { at } = best;
  const isFull = (from: number, to: number): boolean => {
    const own = segments.filter((each) => each.left >= from - 2 && each.right <= to + 2);
    const full = own.filter((each) => each.right - each.left > (to - from) * 0.75);
    return own.length >= 6 && full.length >= own.length * 0.6;
  };
  return isFull(left, at) && isFull(at, right) ? at : null;
}

function withColumns(rows: readonly (readonly Segment[])[], gutter: number): readonly Region[] {
  const regions: Region[] = [];
  let left: Segment[] = [];
  let right: Segment[] = [];
  const endColumns = (): void => {
    for (const lines of [left, right]) if (lines.length > 0) regions.push({ kind: "flow", lines });
    left = [];
    right = [];
  };
  for (const segment of rows.flat()) {
    if (segment.left < gutter && segment.right > gutter) {
      endColumns();
      regions.push({ kind: "flow", lines: [segment] });
    } else (segment.left < gutter ? left : right).push(segment);
  }
  endColumns();
  return regions;
}

function withoutColumns(rows: readonly (readonly Segment[])[]): readonly Region[] {
  const regions: Region[] = [];
  let at = 0;
  while (at < rows.length) {
    const end = gridEnd(rows, at);
    if (end > at) {
      regions.push({ kind: "grid", rows: rows.slice(at, end) });
      at = end;
      continue;
    }
    const last = regions.at(-1);
    const lines = [...(last?.kind === "flow" ? last.lines : []), ...(rows[at] ?? [])];
    if (last?.kind === "flow") regions.pop();
    regions.push({ kind: "flow", lines });
    at += 1;
  }
  return regions;
}

/** Where a grid that begins at `from` ends; `from` itself where none does. */
function gridEnd(rows: readonly (readonly Segment[])[], from: number): number {
  const first = rows[from];
  if (first === undefined || first.length < 2) return from;
  const starts = first.map((each) => each.left);
  let end = from;
  let wide = 0;
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    const fits = row.every((each) =>
      starts.some((start) => Math.abs(start - each.left) < each.size * 2.5),
    );
    const newColumns = row.length >= 2;
    if (!fits && !newColumns) break;
    // A line of prose at the left margin, as wide as the whole, ends the table.
    const [only] = row;
    const edge = first.at(-1);
    if (
      row.length === 1 &&
      only &&
      edge &&
      only.left <= (starts[0] ?? 0) + 2 &&
      only.right > edge.left + 10
    )
      break;
    for (const each of row) {
      if (!starts.some((start) => Math.abs(start - each.left) < each.size)) starts.push(each.left);
    }
    if (newColumns) wide += 1;
    end = at + 1;
  }
  return wide >= 2 ? end : from;
}
