import type { Bilingual } from "../bilingual.ts";
import type { Fact, Gap } from "../fact.ts";
import type { Proof } from "./item.ts";

/** A value that is proved not to fill the slot. */
export type Candidate = {
  readonly text: Bilingual;
  readonly proof: Proof;
  /** Where it comes from: 0 the same document, 1 another one, 2 the gazetteer, 3 computed. */
  readonly tier: 0 | 1 | 2 | 3;
  /** The place among values that have an order: dates, numbers, articles. */
  readonly value?: number;
};

/** What a rule says of a gap: values proved not to fill it, and the answer's place where it has one. */
export type Found = {
  readonly value?: number;
  /** Whether only the document's choice of words makes the answer right. */
  readonly isWording?: boolean;
  readonly candidates: readonly Candidate[];
};

/**
 * What a gap asks for, where one answer and no other is right, with values proved not to be it. `value`
 * is the answer's place among values that have an order; options of such a slot are shown sorted.
 */
export type Slot = Found & { readonly fact: Fact; readonly gap: Gap };
