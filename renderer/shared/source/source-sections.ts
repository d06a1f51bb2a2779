import type { Block, DocumentText, Flow, Piece, Span } from "#corpus/reading/document-text.ts";

/** Something to read: one or more runs of the document's text, with what stands between them. */
export type Words = {
  readonly mark: string | null;
  /** Levels of nesting, for lists. */
  readonly depth: number;
  readonly runs: readonly Piece[];
};

/** What is drawn for one block, or for a part of a very long one. */
export type Unit = Span &
  (
    | { readonly kind: "heading"; readonly level: number; readonly words: Words }
    | { readonly kind: "text" | "caption"; readonly words: Words }
    | {
        readonly kind: "row";
        readonly tableId: number;
        readonly isHeader: boolean;
        readonly cells: readonly SourceCell[];
      }
  );

export type SourceCell = {
  readonly start: number;
  readonly columnSpan: number;
  /** It only says again what stood before a page break. */
  readonly isRepeated: boolean;
  readonly parts: readonly Words[];
};

/** Neighbouring units, drawn together or not at all. */
export type SourceSection = Span & {
  /** Navigation, running heads and the like, which are folded. */
  readonly isNoise: boolean;
  readonly units: readonly Unit[];
  /** For guessing how high it will be. */
  readonly characters: number;
};

/** A paragraph of a whole book would be one element that takes seconds to lay out. */
const mostCharacters = 4_000;
const mostUnits = 24;

/** A document in the parts in which it is drawn, in its order; body and what is not body never share one. */
export function sourceSections({ text, blocks }: DocumentText): readonly SourceSection[] {
  const sections: SourceSection[] = [];
  let open: Unit[] = [];
  let openIsNoise = false;
  let characters = 0;
  const close = (): void => {
    const [first] = open;
    const last = open.at(-1);
    if (first === undefined || last === undefined) return;
    sections.push({
      start: first.start,
      end: last.end,
      isNoise: openIsNoise,
      units: open,
      characters,
    });
    open = [];
    characters = 0;
  };
  for (const block of blocks) {
    const isNoise = block.role !== "body";
    for (const unit of unitsOf(block, text)) {
      const isFull = open.length >= mostUnits || characters > mostCharacters;
      if (isNoise !== openIsNoise || isFull) close();
      openIsNoise = isNoise;
      open.push(unit);
      characters += unit.end - unit.start;
    }
  }
  close();
  return sections;
}

/** The section a place of the text lies in; -1 where none does. */
export function sectionAt(sections: readonly SourceSection[], offset: number): number {
  let found = -1;
  for (const [index, { start, end }] of sections.entries()) {
    if (start <= offset && offset < end) return index;
    if (start <= offset) found = index;
  }
  return found;
}

function unitsOf(block: Block, text: string): readonly Unit[] {
  const { start, end } = block;
  switch (block.kind) {
    case "heading":
      return [{ kind: "heading", start, end, level: block.level, words: plain(block.pieces) }];
    case "caption":
      return [{ kind: "caption", start, end, words: plain(block.pieces) }];
    case "page-furniture":
    case "paragraph":
      return cut({ start, end }, plain(block.pieces));
    case "list-item":
      return cut({ start, end }, wordsOf(block));
    case "table-row": {
      const { tableId, isHeader } = block;
      const cells = block.cells.map((cell) => ({
        start: cell.start,
        columnSpan: cell.columnSpan,
        isRepeated: cell.isRepeated,
        parts: cell.parts.map(wordsOf).filter(({ runs }) => saysSomething(runs, text)),
      }));
      return [{ kind: "row", start, end, tableId, isHeader, cells }];
    }
  }
}

function wordsOf(flow: Flow): Words {
  return flow.kind === "list-item"
    ? { mark: flow.mark?.text ?? null, depth: flow.depth, runs: flow.pieces }
    : plain(flow.pieces);
}

function plain(runs: readonly Piece[]): Words {
  return { mark: null, depth: 0, runs };
}

function saysSomething(runs: readonly Piece[], text: string): boolean {
  return runs.some(({ start, end }) => text.slice(start, end).trim() !== "");
}

/** One unit, or several where the block is longer than one element should be. */
function cut(span: Span, words: Words): readonly Unit[] {
  if (span.end - span.start <= mostCharacters) return [{ kind: "text", ...span, words }];
  const pieces = words.runs.flatMap(cutPiece);
  const units: Unit[] = [];
  let open: Piece[] = [];
  let length = 0;
  const close = (): void => {
    const [first] = open;
    const last = open.at(-1);
    if (first === undefined || last === undefined) return;
    const mark = units.length === 0 ? words.mark : null;
    const { start } = units.length === 0 ? span : first;
    units.push({ kind: "text", start, end: last.end, words: { ...words, mark, runs: open } });
    open = [];
    length = 0;
  };
  for (const piece of pieces) {
    if (length + piece.end - piece.start > mostCharacters) close();
    open.push(piece);
    length += piece.end - piece.start;
  }
  close();
  return units;
}

function cutPiece(piece: Piece): readonly Piece[] {
  const parts: Piece[] = [];
  for (let start = piece.start; start < piece.end; start += mostCharacters) {
    const end = Math.min(piece.end, start + mostCharacters);
    parts.push({ start, end, before: start === piece.start ? piece.before : "" });
  }
  return parts;
}
