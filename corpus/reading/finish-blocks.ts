import { displayText } from "./block-text.ts";
import type { Block, Table } from "./document-text.ts";
import type { Draft } from "./draft.ts";
import { markNoise } from "./noise.ts";
import { joinPageCuts } from "./page-cuts.ts";
import { markPageNumbers } from "./page-numbers.ts";
import { markRepeats } from "./repeats.ts";

export type Finished = {
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  /** Blocks of a body that stands a second time. */
  readonly repeated: number;
};

/** What all formats share once their blocks are found: page furniture, noise, cut sentences, repeated bodies. */
export function finishBlocks(
  text: string,
  drafts: readonly Draft[],
  tables: readonly Table[],
): Finished {
  const joined = joinPageCuts(text, markPageNumbers(text, drafts));
  const { drafts: marked, count } = markRepeats(text, markNoise(text, joined));
  const blocks = marked.map(({ block }) => block);
  return {
    blocks,
    tables: tables.map((table) => withCaption(text, table, blocks)),
    repeated: count,
  };
}

/** A table's caption: the caption or heading right before its first row. */
function withCaption(text: string, table: Table, blocks: readonly Block[]): Table {
  if (table.captionBlock !== null || table.withinRow !== null) return table;
  const first = blocks.findIndex(
    (block) => block.kind === "table-row" && block.tableId === table.id,
  );
  const before = blocks[first - 1];
  if (first < 1 || before === undefined) return table;
  const isNamed =
    before.kind === "caption" ||
    (before.kind === "heading" && before.role === "body") ||
    (before.kind === "paragraph" && displayText(text, before).length <= 60);
  return isNamed ? { ...table, captionBlock: first - 1 } : table;
}
