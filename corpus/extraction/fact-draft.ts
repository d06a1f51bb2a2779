import type { Importance } from "../fact.ts";
import type { Act, FactKind, GapType, Layer, Party } from "../vocabulary.ts";
import type { Modality, Span } from "./extracted-fact.ts";
import type { FrameDraft } from "./frame-draft.ts";
import type { Sentence } from "./sentence.ts";

/** A fact as a rule finds it, before it is named, compared with the others and ticked. */
export type FactDraft = {
  readonly kind: FactKind;
  readonly rule: string;
  readonly frame: FrameDraft | null;
  /** The question; `{event}` stands for the frame's name. */
  readonly ask: string;
  readonly answer: string;
  readonly answerType: GapType;
  readonly accept: readonly string[];
  readonly sentence: Sentence;
  /** The answer's place in the sentence's matching copy. */
  readonly from: number;
  readonly to: number;
  /** The row, where that is what supports it; the sentence otherwise. */
  readonly support: { readonly span: Span; readonly display: string } | null;
  readonly modality: Modality;
  readonly by: readonly Party[];
  readonly act: Act;
  readonly layer: Layer;
  readonly confidence: number;
  readonly importance: Importance;
};
