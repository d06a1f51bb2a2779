import { topics } from "#corpus/vocabulary.ts";
import type { ProgressQuestion } from "#renderer/domain/progress-input.ts";

export const rangeNames = ["30", "90", "365", "all"] as const;
export type RangeName = (typeof rangeNames)[number];

/** The choice as it stands in the address; what is not known is a year. */
export function rangeOf(text: string): RangeName {
  return rangeNames.find((name) => name === text) ?? "365";
}

/** What is chosen on the page as a question to the statistics. An unknown document or topic is none. */
export function questionOf(
  chosen: { readonly range: RangeName; readonly document: string; readonly topic: string },
  documentIds: readonly string[],
  today: number,
  { cardLang, deckForms }: Pick<ProgressQuestion, "cardLang" | "deckForms">,
): ProgressQuestion {
  const document = documentIds.indexOf(chosen.document);
  const topic = (topics as readonly string[]).indexOf(chosen.topic);
  return {
    today,
    fromDay: chosen.range === "all" ? null : today - Number(chosen.range) + 1,
    scope: { documents: document < 0 ? [] : [document], topics: topic < 0 ? [] : [topic] },
    cardLang,
    deckForms,
  };
}
