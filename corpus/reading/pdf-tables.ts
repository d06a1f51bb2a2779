import type { FoundBlock, FoundCellWords, FoundPart, FoundRow } from "./found-block.ts";
import { joinLines } from "./pdf-lines.ts";
import { breaksOff, endsSentence } from "./sentence-end.ts";

type FoundTable = Extract<FoundBlock, { kind: "table" }>;

/**
 * Joins tables that page breaks cut: one that begins a page, after nothing but page furniture, and begins as far
 * to the left as the one the page before ended with. A row cut in two becomes one again, and so do its sentences.
 */
export function joinTables(found: readonly FoundBlock[]): readonly FoundBlock[] {
  const joined: FoundBlock[] = [];
  // Where the last table is while nothing but furniture has followed it.
  let open: number | null = null;
  for (const block of found) {
    const before = open === null ? undefined : joined[open];
    if (
      block.kind === "table" &&
      before?.kind === "table" &&
      open !== null &&
      follows(before, block)
    ) {
      joined[open] = append(before, block);
      continue;
    }
    joined.push(block);
    if (block.kind === "table") open = joined.length - 1;
    else if (block.kind !== "page-start" && block.kind !== "page-furniture") open = null;
  }
  return joined.map((block) => (block.kind === "table" ? withColumns(block) : block));
}

/** Edges closer than this are one. */
const nearPoints = 6;

/** Counts the columns of a table by the left edges of its cells, where these are known. */
function withColumns(table: FoundTable): FoundTable {
  const lefts: number[] = [];
  const edges = table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.left ?? []));
  for (const left of edges.toSorted((a, b) => a - b)) {
    if (left - (lefts.at(-1) ?? Number.NEGATIVE_INFINITY) > nearPoints) lefts.push(left);
  }
  if (lefts.length === 0) return table;
  const column = (cell: FoundCellWords) =>
    Math.max(
      0,
      lefts.findLastIndex((left) => left <= (cell.left ?? 0) + 1),
    );
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, column: column(cell) })),
  }));
  return { ...table, rows };
}

function follows(before: FoundTable, next: FoundTable): boolean {
  return next.isOpen === true || leftmost(before) === leftmost(next);
}

function leftmost({ rows }: FoundTable): number | null {
  const lefts = rows.flatMap((row) => row.cells.flatMap((cell) => cell.left ?? []));
  return lefts.length === 0 ? null : Math.round(Math.min(...lefts) / nearPoints);
}

function append(before: FoundTable, next: FoundTable): FoundTable {
  const { rows } = next;
  const last = before.rows.at(-1);
  const [first, ...rest] = rows;
  if (next.isOpen !== true || last === undefined || first === undefined) {
    return { ...before, rows: [...before.rows, ...rows] };
  }
  return { ...before, rows: [...before.rows.slice(0, -1), joinRows(last, first), ...rest] };
}

/** Cells that stand over each other are one; those of `rest` alone stand under none and are new. */
function joinRows(row: FoundRow, rest: FoundRow): FoundRow {
  const isUnder = (a: FoundCellWords, b: FoundCellWords) =>
    Math.abs((a.left ?? a.column * 1000) - (b.left ?? b.column * 1000)) < nearPoints;
  const cells = row.cells.map((cell) => {
    const more = rest.cells.find((each) => isUnder(cell, each));
    return more === undefined ? cell : { ...cell, parts: joinParts(cell.parts, more.parts) };
  });
  const added = rest.cells.filter((each) => !row.cells.some((cell) => isUnder(cell, each)));
  return { ...row, cells: [...cells, ...added] };
}

function joinParts(
  before: readonly FoundPart[],
  after: readonly FoundPart[],
): readonly FoundPart[] {
  const last = before.at(-1);
  const [first, ...rest] = after;
  if (last === undefined || first === undefined) return [...before, ...after];
  if (endsSentence(last.words) || !breaksOff(last.words)) return [...before, ...after];
  const words = joinLines([last.words, first.words]);
  return [...before.slice(0, -1), { ...last, words }, ...rest];
}
