import type { Bilingual, Lang } from "../bilingual.ts";
import type { CardId, FactId } from "../id.ts";
import type { GapType } from "../vocabulary.ts";

/** The quiz forms, in the order in which items are listed. */
export const itemForms = [
  "choice",
  "typed",
  "true-false",
  "ordering",
  "matching",
  "cloze",
  "combination",
] as const;
export type ItemForm = (typeof itemForms)[number];

/**
 * Why an option is right or wrong. `docs/items.md` says of each rule what it takes for granted and why
 * that is safe.
 */
export const proofRules = [
  "key",
  "event-date",
  "event-place",
  "office-holder",
  "acronym",
  "article",
  "time",
  "number",
  "closed-list",
  "title",
  "one-answer",
  "outcome",
  "computed",
] as const;
export type ProofRule = (typeof proofRules)[number];

export type Proof = {
  readonly rule: ProofRule;
  /** The fact that the option truly belongs to; a computed value belongs to none. */
  readonly factId?: FactId;
  /** Feedback for the student, in our own words. */
  readonly text: Bilingual;
};

export type Option = { readonly text: string; readonly correct: boolean; readonly proof: Proof };

type Common = {
  /** `fact/what/form/lang`: never wording and never the seed, so that a history can name it. */
  readonly id: string;
  /** The fact the item is made from; items of several facts are filed under their first. */
  readonly factId: FactId;
  /** Every card that asks for something this item asks for. */
  readonly cardIds: readonly CardId[];
  readonly lang: Lang;
  readonly stem: string;
  /** For ordering and matching the texts in the right order, joined by `answerJoint`. */
  readonly answer: string;
  /** Other answers that are right; empty where nothing is typed. */
  readonly accept: readonly string[];
};

export type OptionItem = Common & {
  readonly form: "choice" | "true-false" | "combination";
  readonly options: readonly Option[];
};
export type TypedItem = Common & {
  readonly form: "typed" | "cloze";
  readonly answerType: GapType;
};
export type OrderingItem = Common & {
  readonly form: "ordering";
  /** As shown, shuffled; `position` is the place in the right order, from 0. */
  readonly entries: readonly {
    readonly text: string;
    readonly position: number;
    readonly proof: Proof;
  }[];
};
export type MatchingItem = Common & {
  readonly form: "matching";
  readonly pairs: readonly {
    readonly left: string;
    readonly right: string;
    readonly proof: Proof;
  }[];
  /** The right-hand texts as shown, shuffled. */
  readonly rights: readonly string[];
};

/** A quiz question made from facts. */
export type Item = OptionItem | TypedItem | OrderingItem | MatchingItem;

export const answerJoint = " → ";
