import { least } from "./extremes.ts";
import type { FoundBlock, FoundCellWords, FoundPart, FoundRow } from "./found-block.ts";
import { clash, type Edges, nearPoints } from "./pdf-grids.ts";
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

/** Counts the columns of a table by the left edges of its cells, where these are known. */
function withColumns(table: FoundTable): FoundTable {
  const lefts: number[] = [];
  const edges = table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.edges?.left ?? []));
  for (const left of edges.toSorted((a, b) => a - b)) {
    if (left - (lefts.at(-1) ?? Number.NEGATIVE_INFINITY) > nearPoints) lefts.push(left);
  }
  if (lefts.length === 0) return table;
  const column = (cell: FoundCellWords) =>
    Math.max(
      0,
      lefts.findLastIndex((left) => left <= (cell.edges?.left ?? 0) + 1),
    );
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, column: column(cell) })),
  }));
  return { ...table, rows };
}

function follows(before: FoundTable, next: FoundTable): boolean {
  const last = before.rows.at(-1);
  const [first] = next.rows;
  if (last === undefined || first === undefined || clash(last.grid ?? [], first.grid ?? []))
    return false;
  return first.isOpen === true || near(leftmost(before.rows), leftmost(next.rows));
}

function edgesOf({ cells }: FoundRow): readonly Edges[] {
  return cells.flatMap((cell) => cell.edges ?? []);
}

function leftmost(rows: readonly FoundRow[]): number | null {
  const lefts = rows.flatMap((row) => edgesOf(row).map(({ left }) => left));
  return lefts.length === 0 ? null : least(lefts);
}

function near(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) < nearPoints;
}

/** The next page's rows behind those before; headers that stand again at its top come before a row that goes on. */
function append(before: FoundTable, next: FoundTable): FoundTable {
  const heads = repeatedHeads(before, next);
  const last = before.rows.at(-1);
  const first = next.rows[heads];
  if (last === undefined || first === undefined || !goesOn(before, first, heads)) {
    return { ...before, rows: [...before.rows, ...next.rows] };
  }
  const joined = joinRows(last, first);
  const heading = next.rows.slice(0, heads);
  const rest = next.rows.slice(heads + 1);
  return { ...before, rows: [...before.rows.slice(0, -1), ...heading, joined, ...rest] };
}

/** How many of the next page's rows say again what the table began with. */
function repeatedHeads(before: FoundTable, next: FoundTable): number {
  let heads = 0;
  while (heads < 3 && heads < before.rows.length - 1 && heads < next.rows.length) {
    if (rowWords(before.rows[heads]) !== rowWords(next.rows[heads])) break;
    heads += 1;
  }
  return heads;
}

function rowWords(row: FoundRow | undefined): string {
  const cells = row?.cells.map(({ parts }) => parts.map(({ words }) => words).join(" "));
  return (cells ?? []).join("|").replace(/\s+/g, "");
}

/**
 * Whether a page's first row is the rest of one cut by the break: no line is drawn at the cut, or it leaves out the
 * first column, in which all rows before it say something.
 */
function goesOn(before: FoundTable, row: FoundRow, heads: number): boolean {
  if (row.isOpen === true || before.rows.at(-1)?.endsOpen === true) return true;
  const left = leftmost(before.rows);
  const hasFirst = (each: FoundRow) => near(left, leftmost([each]));
  return !hasFirst(row) && before.rows.slice(heads).every(hasFirst);
}

/** Cells that stand over each other are one; those of `rest` alone stand under none and are new. */
function joinRows(row: FoundRow, rest: FoundRow): FoundRow {
  const isUnder = (a: FoundCellWords, b: FoundCellWords) =>
    near(a.edges?.left ?? a.column * 1000, b.edges?.left ?? b.column * 1000);
  const cells = row.cells.map((cell) => {
    const more = rest.cells.find((each) => isUnder(cell, each));
    return more === undefined ? cell : { ...cell, parts: joinParts(cell.parts, more.parts) };
  });
  const added = rest.cells.filter((each) => !row.cells.some((cell) => isUnder(cell, each)));
  return { ...row, endsOpen: rest.endsOpen === true, cells: [...cells, ...added] };
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
