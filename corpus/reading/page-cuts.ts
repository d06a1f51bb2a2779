import { displayText } from "./block-text.ts";
import type { Block, Piece } from "./document-text.ts";
import type { Draft } from "./draft.ts";
import { joint } from "./pieces.ts";
import { breaksOff } from "./sentence-end.ts";

/**
 * Joins paragraphs that a page break cut in the middle of a sentence. Page furniture and the captions of figures
 * that stand between stay blocks of their own; short lines set apart by more than one blank line are such captions.
 */
export function joinPageCuts(text: string, drafts: readonly Draft[]): readonly Draft[] {
  const result: Draft[] = [];
  for (let at = 0; at < drafts.length; at += 1) {
    const draft = drafts[at] as Draft;
    const pieces: Piece[] = [...draft.block.pieces];
    const between: Draft[] = [];
    let end = draft.block.end;
    // The rest of a sentence may break off again, at the end of its page.
    for (let rest = restAt(text, drafts, at); rest !== null; rest = restAt(text, drafts, at)) {
      between.push(...drafts.slice(at + 1, rest).map(asCaption));
      const { block } = drafts[rest] as Draft;
      append(text, pieces, block.pieces);
      end = block.end;
      at = rest;
    }
    const isJoined = end !== draft.block.end;
    result.push(isJoined ? { ...draft, block: { ...draft.block, end, pieces } as Block } : draft);
    result.push(...between);
  }
  return result;
}

/** Where the rest of a block that breaks off stands, looking past furniture; null where it does not break off. */
function restAt(text: string, drafts: readonly Draft[], at: number): number | null {
  const { block } = drafts[at] as Draft;
  if (block.role !== "body" || (block.kind !== "paragraph" && block.kind !== "list-item"))
    return null;
  const words = displayText(text, block);
  if (words.length < 20 || !breaksOff(words)) return null;
  if (!/[、。，,.]/.test(words) || isLabelled(words)) return null;
  for (let next = at + 1; next <= at + 9; next += 1) {
    const draft = drafts[next];
    if (draft === undefined) return null;
    if (isBetween(draft)) continue;
    return isRest(text, draft, words) ? next : null;
  }
  return null;
}

function isBetween({ block, gap, isFirm }: Draft): boolean {
  if (block.kind === "page-furniture" || block.kind === "caption") return true;
  return block.kind === "heading" && !isFirm && gap >= 2;
}

function isRest(text: string, { block, gap, isIndented }: Draft, before: string): boolean {
  if (block.role !== "body" || block.kind !== "paragraph" || isIndented || gap === 0) return false;
  const words = displayText(text, block);
  if (isLabelled(words) || words.length < 8) return false;
  if (/[a-z,]$/.test(before)) return /^[a-z0-9("“]/.test(words);
  return /[、。]/.test(words);
}

/** "日時：…" and the like: a line of a list without marks. */
function isLabelled(words: string): boolean {
  return /^[^、。，．]{1,12}[：:\u3000]/.test(words);
}

function append(text: string, pieces: Piece[], [first, ...rest]: readonly Piece[]): void {
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return;
  pieces.push({ ...first, before: joint(text, last, first) }, ...rest);
}

function asCaption(draft: Draft): Draft {
  if (draft.block.kind !== "heading") return draft;
  const { start, end, pieces, role } = draft.block;
  return { ...draft, block: { kind: "caption", start, end, pieces, role } };
}
