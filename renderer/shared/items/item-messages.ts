import type { Lang } from "#corpus/bilingual.ts";
import type { Corpus } from "#corpus/corpus.ts";
import type { Fact } from "#corpus/fact.ts";
import type { Item } from "#corpus/items/item.ts";
import type { PutFilling } from "#renderer/domain/mock/put-filling.ts";
import type { Blueprint } from "#renderer/domain/quiz-events.ts";
import type { Picked } from "#renderer/domain/quiz-pick.ts";
import type { QuizPut, QuizSession } from "#renderer/domain/quiz-session.ts";
import type { ItemIndex } from "./item-index.ts";

/** What the Worker is asked for, and what it gives, by kind. Everything is plain data. */
export type ItemTasks = {
  /** The next item of a quiz; null where none is left. */
  readonly pick: {
    readonly question: { readonly session: QuizSession };
    readonly answer: { readonly picked: Picked; readonly item: Item | null } | null;
  };
  /** Items by what is kept of them; null where the corpus makes no such item. */
  readonly items: {
    readonly question: { readonly puts: readonly Pick<QuizPut, "itemId" | "seed">[] };
    readonly answer: readonly (Item | null)[];
  };
  /** What each fact can be asked as. */
  readonly index: { readonly question: Record<never, never>; readonly answer: ItemIndex };
  /** Items for a blueprint; `near` are ids of items known to come close. */
  readonly fill: {
    readonly question: {
      readonly lang: Lang;
      readonly seed: number;
      readonly blueprint: Blueprint;
      readonly near: readonly string[];
    };
    readonly answer: PutFilling;
  };
};
export type ItemTask = keyof ItemTasks;

export type ItemRequest =
  /** The corpus comes in parts, since copying it as one would take the page's breath. */
  | { readonly kind: "corpus"; readonly corpus: Corpus }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | {
      readonly [Kind in ItemTask]: {
        readonly kind: Kind;
        readonly id: number;
        readonly question: ItemTasks[Kind]["question"];
      };
    }[ItemTask];

export type ItemReply = { readonly id: number; readonly answer: ItemTasks[ItemTask]["answer"] };
