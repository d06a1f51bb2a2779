import type { FactDraft } from "./fact-draft.ts";
import type { FrameDraft } from "./frame-draft.ts";
import type { Outline } from "./outline.ts";

/** So many sentences take some 10 ms: often enough to stop, seldom enough to cost nothing. */
const batchSentences = 64;

/** How far the reading of sentences has come. */
export type BatchDone = { readonly sentencesDone: number; readonly sentencesTotal: number };

/** What the reading of all of them gives. */
export type FoundDrafts = {
  readonly frames: readonly FrameDraft[];
  readonly drafts: readonly FactDraft[];
};

export function isBatchEnd(index: number): boolean {
  return index > 0 && index % batchSentences === 0;
}

export function batchDone(index: number, { sentences }: Outline): BatchDone {
  return { sentencesDone: index, sentencesTotal: sentences.length };
}
