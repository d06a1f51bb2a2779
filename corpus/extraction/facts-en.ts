import type { Dictionary } from "./dictionary.ts";
import type { FactDraft } from "./fact-draft.ts";
import type { FrameDraft } from "./frame-draft.ts";
import type { Outline } from "./outline.ts";
export function factsEn(
  _outline: Outline,
  _text: string,
  _dictionary: Dictionary,
): { readonly frames: readonly FrameDraft[]; readonly drafts: readonly FactDraft[] } {
  return { frames: [], drafts: [] };
}
