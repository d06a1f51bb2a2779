import { displayText } from "./block-text.ts";
import type { Block, Piece, Table } from "./document-text.ts";
import type { Draft } from "./draft.ts";
import { flowOf } from "./flow.ts";
import type { Deadline } from "./limits.ts";
import { lineKind } from "./line-kind.ts";
import { type Line, linesOf } from "./lines.ts";
import { dropShown, joint, piecesOf, trimPieces } from "./pieces.ts";
import { isTable, textTables } from "./text-table.ts";
import { goesOnBelow, wrapWidth } from "./wrapping.ts";

/** The blocks of a text file: its lines, tables of tabs, and what the looks of a line tell of its kind. */
export function readText(
  text: string,
  checkTime: Deadline,
): { readonly drafts: readonly Draft[]; readonly tables: readonly Table[] } {
  const lines = linesOf(text);
  const margin = wrapWidth(text, lines);
  const tables = textTables(text, { table: 0, row: 0 });
  const drafts: Draft[] = [];
  let isFirst = true;
  let afterHeading = false;
  let at = 0;
  let runEnd = 0;
  while (at < lines.length) {
    checkTime();
    const line = lines[at];
    if (line === undefined) break;
    const run = at < runEnd ? [] : runFrom(lines, at);
    runEnd = Math.max(runEnd, at + run.length);
    if (isTable(text, run)) {
      for (const row of tables.read(run)) drafts.push(draftOf(row, line));
      at += run.length;
      [isFirst, afterHeading] = [false, false];
      continue;
    }
    const [pieces, count] = paragraphFrom(text, lines, at, margin);
    const next = lines[at + count];
    const block = blockOf(text, line, pieces, {
      gapBefore: at === 0 ? 1 : line.gap,
      gapAfter: next?.gap ?? 1,
      afterHeading,
      isFirst,
      isLast: next === undefined,
    });
    at += count;
    if (block === null) continue;
    drafts.push({ ...draftOf(block, line), isFirm: text[line.start] === "#" });
    [isFirst, afterHeading] = [false, block.kind === "heading"];
  }
  return { drafts, tables: tables.finish() };
}

/** The lines from `at` on that no blank line parts: a table, if they are one. */
function runFrom(lines: readonly Line[], at: number): readonly Line[] {
  let end = at + 1;
  while (lines[end]?.gap === 0) end += 1;
  return lines.slice(at, end);
}

function paragraphFrom(
  text: string,
  lines: readonly Line[],
  at: number,
  margin: number | null,
): readonly [pieces: readonly Piece[], count: number] {
  const pieces: Piece[] = [];
  let count = 0;
  for (let line = lines[at]; line !== undefined; line = lines[at + count]) {
    const own = piecesOf(text, line);
    const last = pieces.at(-1);
    const [first, ...rest] = own;
    if (first !== undefined) {
      pieces.push(
        { ...first, before: last === undefined ? "" : joint(text, last, first) },
        ...rest,
      );
    }
    count += 1;
    const next = lines[at + count];
    if (next === undefined || !goesOnBelow(text, line, next, margin)) break;
  }
  return [pieces, count];
}

function blockOf(
  text: string,
  line: Line,
  pieces: readonly Piece[],
  standing: Parameters<typeof lineKind>[1],
): Block | null {
  const flow = flowOf(text, pieces);
  if (flow === null) return null;
  const span = { start: line.start, end: Math.max(line.end, flow.end), role: "body" } as const;
  const looks = lineKind(displayText(text, { pieces }), standing);
  if (looks.kind === "heading") {
    const shown = looks.isMarked ? trimPieces(text, dropShown(pieces, looks.level)) : pieces;
    return { ...span, kind: "heading", level: looks.level, pieces: shown };
  }
  if (looks.kind === "caption") return { ...span, kind: "caption", pieces };
  if (looks.kind === "paragraph") return { ...span, kind: "paragraph", pieces };
  return { ...flow, ...span };
}

function draftOf(block: Block, { gap, isIndented }: Line): Draft {
  return { block, gap, isIndented, isFirm: false };
}
