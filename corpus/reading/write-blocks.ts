import type { Block, Flow, Piece, Span, Table } from "./document-text.ts";
import { type Draft, firm } from "./draft.ts";
import { flowOf } from "./flow.ts";
import type { FoundBlock, FoundPart, FoundRow, FoundWords } from "./found-block.ts";
import { addRow, closeTable, type FoundCell, type OpenTable, openTable } from "./table-builder.ts";

export type Written = {
  readonly text: string;
  readonly drafts: readonly Draft[];
  readonly tables: readonly Table[];
  readonly pages: readonly Span[];
};

/**
 * Writes the canonical text of a format that has none of its own: blocks parted by a blank line, rows by a line end,
 * cells by a tab, the paragraphs of a cell by a line end.
 */
export function writeBlocks(found: readonly FoundBlock[]): Written {
  const chunks: string[] = [];
  const pageStarts: number[] = [];
  // What can only be made once the text is whole.
  const later: ((text: string) => readonly Draft[])[] = [];
  const tables: OpenTable[] = [];
  const ids = { table: 0, row: 0 };
  let length = 0;

  function write(words: string): Span {
    const start = length;
    chunks.push(words);
    length += words.length;
    return { start, end: length };
  }
  function part(separator: string): void {
    if (length > 0) write(separator);
  }

  for (const block of found) {
    if (block.kind === "page-start") {
      pageStarts.push(length);
      continue;
    }
    part("\n\n");
    if (block.kind === "table") {
      const table = openTable(ids);
      tables.push(table);
      later.push(...block.rows.map((row, index) => writeRow(table, row, index, block.role)));
      continue;
    }
    const span = write(block.words);
    later.push((text) => {
      const made = blockOf(text, span, block);
      return made === null ? [] : [firm(made)];
    });
  }

  function writeRow(table: OpenTable, row: FoundRow, index: number, role: Block["role"]) {
    if (index > 0) part("\n");
    const start = length;
    const cells = row.cells.map((cell, nth) => {
      if (nth > 0) part("\t");
      const cellStart = length;
      const parts = cell.parts.map((each, place) => {
        if (place > 0) part("\n");
        return { each, span: write(each.words) };
      });
      return { ...cell, start: cellStart, end: length, parts };
    });
    const end = length;
    return (text: string): readonly Draft[] => {
      const said = cells.map((cell): FoundCell => {
        const parts = cell.parts.flatMap(({ each, span }) => flowAt(text, span, each) ?? []);
        return { ...cell, parts };
      });
      const filled = said.filter((cell) => cell.parts.length > 0);
      if (filled.length === 0) return [];
      const { isHeader } = row;
      return [firm(addRow(text, table, { start, end, cells: filled, isHeader }, ids, { role }))];
    };
  }

  const text = chunks.join("");
  const drafts = later.flatMap((make) => make(text));
  return {
    text,
    drafts,
    tables: tables.map((table) => closeTable(text, table)),
    pages: pageStarts.map((start, index) => ({ start, end: pageStarts[index + 1] ?? length })),
  };
}

function blockOf(text: string, span: Span, found: FoundWords): Block | null {
  const flow = flowAt(text, span, found);
  if (flow === null) return null;
  const { role, level } = found;
  if (found.kind === "flow") return { ...flow, role };
  const placed = { start: flow.start, end: flow.end, pieces: linesOf(text, span), role };
  if (found.kind === "heading") return { ...placed, kind: "heading", level };
  return { ...placed, kind: found.kind };
}

function flowAt(text: string, span: Span, { depth }: FoundPart): Flow | null {
  return flowOf(text, linesOf(text, span), depth);
}

/** The lines of a written paragraph as its pieces. */
function linesOf(text: string, { start, end }: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const line of text.slice(start, end).split("\n")) {
    pieces.push({ start: at, end: at + line.length, before: at === start ? "" : "\n" });
    at += line.length + 1;
  }
  return pieces;
}
