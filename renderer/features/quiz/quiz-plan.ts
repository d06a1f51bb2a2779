import { type Lang, langs } from "#corpus/bilingual.ts";
import type { ItemForm } from "#corpus/items/item.ts";
import type { QuizScope, QuizSession } from "#renderer/domain/quiz-session.ts";
import type { Settings } from "#renderer/domain/settings.ts";

/** What a quiz is to be. */
export type QuizPlan = {
  readonly scope: QuizScope;
  readonly forms: readonly ItemForm[];
  readonly langs: readonly Lang[];
  /** Null goes on until it is ended. */
  readonly length: number | null;
};

/** A session in which nothing was asked yet. */
export function newSession({ scope, forms, langs: chosen, length }: QuizPlan): QuizSession {
  return {
    quizId: crypto.randomUUID(),
    seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    scope,
    forms: [...forms],
    langs: [...chosen],
    length,
    round: 0,
    puts: [],
    index: 0,
    draft: null,
    isEnded: false,
  };
}

/** The languages of a quiz: as chosen for quizzes, else those of the cards. */
export function quizLangs({ quizLang, cardLang }: Pick<Settings, "quizLang" | "cardLang">) {
  const wanted = quizLang ?? cardLang;
  return langs.filter((lang) => wanted === "both" || lang === wanted);
}
