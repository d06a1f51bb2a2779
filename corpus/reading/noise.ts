import { squeeze } from "../language/squeeze.ts";
import { displayText } from "./block-text.ts";
import type { Block, Role } from "./document-text.ts";
import type { Draft } from "./draft.ts";
import { isPageMeta, noiseLine, noiseSection } from "./noise-words.ts";
import { endsSentence } from "./sentence-end.ts";

/**
 * Marks what is not the document's text by its words: buttons and notices line by line; rankings, related links
 * and comments from the line that names them to where prose goes on. Nothing is deleted.
 */
export function markNoise(text: string, drafts: readonly Draft[]): readonly Draft[] {
  let section: Role | null = null;
  let seenProse = false;
  return drafts.map((draft, index) => {
    const { block } = draft;
    if (block.role !== "body" || block.kind === "table-row") return draft;
    const words = displayText(text, block);
    const squeezed = words.length > 60 ? words : squeeze(words);
    const named = noiseSection(squeezed);
    // A part named "Comments" or "Menu" at the head of a document full of prose is its text.
    if (named !== null && !proseFollows(text, drafts, index)) section = named;
    else if (section !== null && isProse(words) && proseFollows(text, drafts, index - 1))
      section = null;
    if (section !== null) return withRole(draft, noiseLine(words, squeezed) ?? section);
    seenProse ||= isProse(words);
    const own =
      noiseLine(words, squeezed) ?? (!seenProse && isPageMeta(words) ? "page-meta" : null);
    return own === null ? draft : withRole(draft, own);
  });
}

export function withRole(draft: Draft, role: Role): Draft {
  return { ...draft, block: { ...draft.block, role } as Block };
}

function isProse(words: string): boolean {
  return words.length >= 50 && endsSentence(words);
}

/** Whether two of the next four blocks are whole sentences of some length. */
function proseFollows(text: string, drafts: readonly Draft[], index: number): boolean {
  const next = drafts.slice(index + 1, index + 5);
  return next.filter(({ block }) => isProse(displayText(text, block))).length >= 2;
}
