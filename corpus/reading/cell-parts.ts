import type { Flow, Piece, Span } from "./document-text.ts";
import { flowOf } from "./flow.ts";
import { inlineTokens } from "./inline-markup.ts";

/** A table that stands inside a cell, by its rows of cells. */
export type InnerTable = {
  readonly rows: readonly (readonly InnerCell[])[];
};
export type InnerCell = Span & { readonly isHeader: boolean; readonly parts: readonly Flow[] };

export type CellContent = {
  readonly parts: readonly Flow[];
  readonly inner: readonly InnerTable[];
};

const blockTags = new Set(["p", "div", "li", "ul", "ol", "caption"]);

/** What a cell of a text table says, where it may hold the paragraphs, lists and tables of a page in HTML. */
export function cellContent(text: string, span: Span): CellContent {
  const parts: Flow[] = [];
  const inner: InnerTable[] = [];
  let rows: InnerCell[][] | null = null;
  let cell: { start: number; isHeader: boolean; parts: Flow[] } | null = null;
  let pieces: Piece[] = [];
  let depth = 0;
  let isItem = false;
  let before: Piece["before"] = "";

  const endPart = (): void => {
    const flow = flowOf(text, pieces, isItem ? Math.max(1, depth) : 0);
    if (flow !== null) (cell?.parts ?? parts).push(flow);
    pieces = [];
    before = "";
  };
  const endCell = (end: number): void => {
    endPart();
    if (cell !== null) rows?.at(-1)?.push({ ...cell, end });
    cell = null;
  };
  const endTable = (end: number): void => {
    endCell(end);
    const filled = (rows ?? []).filter((row) => row.some((each) => each.parts.length > 0));
    if (filled.length > 0) inner.push({ rows: filled });
    rows = null;
  };

  for (const token of inlineTokens(text, span)) {
    if (token.kind === "words") {
      pieces.push({ start: token.start, end: token.end, before });
      before = "";
      continue;
    }
    const { name, isClosing, start, end } = token;
    if (name === "br") before = "\n";
    if (blockTags.has(name)) {
      endPart();
      if (name === "ul" || name === "ol") depth += isClosing ? -1 : 1;
      if (name === "li") isItem = !isClosing;
    }
    if (name === "table") {
      if (rows !== null) endTable(start);
      else endPart();
      if (!isClosing) rows = [];
    }
    if (rows === null) continue;
    if (name === "tr") {
      endCell(start);
      if (!isClosing) rows.push([]);
    }
    if (name === "td" || name === "th") {
      endCell(start);
      if (!isClosing) cell = { start: end, isHeader: name === "th", parts: [] };
    }
  }
  if (rows !== null) endTable(span.end);
  endPart();
  return { parts, inner };
}
