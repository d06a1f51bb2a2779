import type { Card } from "../../card.ts";
import type { Corpus } from "../../corpus.ts";
import type { Fact } from "../../fact.ts";
import type { CardSource } from "../../generation/cards.ts";
import type { FrozenIds } from "../frozen-ids.ts";

/** What the rules look at; made once. */
export type CheckInput = {
  readonly corpus: Corpus;
  readonly cards: readonly Card[];
  readonly cardSource: CardSource;
  readonly factsById: ReadonlyMap<string, Fact>;
  /** The lines of each source text by file name; null where the sources are not at hand. */
  readonly sources: ReadonlyMap<string, readonly string[]> | null;
  /** Everything written in the repository's own texts, a line or a value each. */
  readonly texts: readonly WrittenText[];
  /** Card ids that must go on existing, by document. */
  readonly frozen: FrozenIds;
};

export type WrittenText = { readonly file: string; readonly line: number; readonly text: string };

export type Finding = {
  /** Id of the fact, event or document the finding is about. */
  readonly id: string;
  /** The part of it: a gap, a card id, a field. */
  readonly field: string;
  readonly message: string;
  /** Where it stands, if not with the fact, event or document. */
  readonly place?: { readonly file: string; readonly line: number };
};

/** A named check over the whole corpus. `needsSources` rules are skipped, and said to be, without them. */
export type Rule = {
  readonly name: string;
  /** What it promises, in a sentence. */
  readonly promise: string;
  readonly needsSources: boolean;
  find(input: CheckInput): readonly Finding[];
};
