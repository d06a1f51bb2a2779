import type { ItemForm } from "#corpus/items/item.ts";
import type { Verdict } from "./quiz-events.ts";
import type { Settings } from "./settings.ts";

/** Which quiz answers change when cards come; see the settings of these names. */
export type QuizMapping = Pick<
  Settings,
  "quizWrittenCounts" | "quizChosenCounts" | "quizWrongCounts" | "quizWrongQueues"
>;

/**
 * A card a quiz item asks about, one for each gap. `due`: a button could be pressed on it now; `coming`: it comes
 * today by itself; `later`: it comes another day, or is new.
 */
export type TouchedCard = {
  readonly cardId: string;
  readonly factId: string;
  /** Cards of one gap share a number. */
  readonly gap: number;
  readonly standing: "due" | "coming" | "later";
};

/** An answered item, as far as cards are concerned. */
export type QuizResult = {
  readonly form: ItemForm;
  readonly verdict: Verdict;
  /** Facts the answer shows not to be known; null for all that the item asks for. */
  readonly missed: readonly string[] | null;
  readonly touched: readonly TouchedCard[];
};

/** What a sitting has shown by now, feedback included. */
export type AlreadyAsked = {
  readonly factIds: ReadonlySet<string>;
  readonly gaps: ReadonlySet<number>;
};

export const nothingAsked: AlreadyAsked = { factIds: new Set(), gaps: new Set() };

/** What answers lead to: reviews of cards, and cards brought into today's queue. No card stands in both. */
export type QuizEffects = {
  readonly reviews: readonly { readonly cardId: string; readonly rating: "good" | "again" }[];
  readonly queued: readonly string[];
};

const written: ReadonlySet<ItemForm> = new Set<ItemForm>(["typed", "cloze"]);

/**
 * Answers → what happens to cards. Nothing counts twice: a gap once in a sitting, a wrong answer before a right
 * one; and a right answer only while the sitting has not yet shown its fact. `almost` is not right. For a mock
 * exam, which shows nothing before its end, all results go in at once with `nothingAsked`.
 */
export function quizEffects(
  results: readonly QuizResult[],
  asked: AlreadyAsked,
  mapping: QuizMapping,
): QuizEffects {
  const known = new Map<number, TouchedCard>();
  const missed = new Map<number, TouchedCard>();
  for (const { form, verdict, missed: missedFacts, touched } of results) {
    const counts = written.has(form) ? mapping.quizWrittenCounts : mapping.quizChosenCounts;
    for (const card of touched) {
      if (asked.gaps.has(card.gap)) continue;
      if (verdict === "right") {
        if (counts && !asked.factIds.has(card.factId)) known.set(card.gap, card);
      } else if (missedFacts?.includes(card.factId) ?? true) missed.set(card.gap, card);
    }
  }
  const lapsed = [...missed.values()].filter(({ standing }) => standing === "due");
  const recalled = [...known.values()].filter(
    ({ gap, standing }) => standing === "due" && !missed.has(gap),
  );
  const absent = [...missed.values()].filter(({ standing }) => standing === "later");
  return {
    reviews: [
      ...recalled.map(({ cardId }) => ({ cardId, rating: "good" as const })),
      ...(mapping.quizWrongCounts ? lapsed : []).map(({ cardId }) => ({
        cardId,
        rating: "again" as const,
      })),
    ],
    queued: mapping.quizWrongQueues ? absent.map(({ cardId }) => cardId) : [],
  };
}
