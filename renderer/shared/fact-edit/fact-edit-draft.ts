import type { Lang } from "#corpus/bilingual.ts";
import type { Card } from "#corpus/card.ts";
import { statementMarkup } from "#corpus/edit-fact.ts";
import type { Fact } from "#corpus/fact.ts";
import type { FactEdit } from "#renderer/domain/study.ts";

/** A statement in both languages, in the markup of the corpus. */
export type FactDraft = Readonly<Record<Lang, string>>;

/** The longest statement the study record takes, in characters. */
export const longestStatement = 5_000;

/** The bundled statement as one would have to type it. */
export function markupOf(fact: Fact): FactDraft {
  return { ja: statementMarkup(fact.statement.ja), en: statementMarkup(fact.statement.en) };
}

/** What would be written down of a draft; null where it says what the bundled statement says. */
export function factEditOf(draft: FactDraft, fact: Fact): FactEdit | null {
  const original = markupOf(fact);
  const [ja, en] = [draft.ja.trim(), draft.en.trim()];
  return ja === original.ja && en === original.en ? null : { ja, en, original };
}

/** The gaps of a fact in one language, and which of them the text still has. */
export function gapsIn(
  text: string,
  fact: Fact,
  lang: Lang,
): readonly { readonly id: string; readonly markup: string; readonly isThere: boolean }[] {
  return fact.statement[lang].flatMap((segment) =>
    segment.gapId === undefined
      ? []
      : [
          {
            id: segment.gapId,
            markup: statementMarkup([segment]),
            isThere: text.includes(`{${segment.gapId}:`),
          },
        ],
  );
}

/** The cards whose question or answer reads differently, as they would be. */
export function changedCards(before: readonly Card[], after: readonly Card[]): readonly Card[] {
  const byId = new Map(before.map((card) => [card.id, card]));
  return after.filter((card) => {
    const old = byId.get(card.id);
    return (
      old === undefined ||
      old.context !== card.context ||
      old.prompt !== card.prompt ||
      old.answer !== card.answer
    );
  });
}
