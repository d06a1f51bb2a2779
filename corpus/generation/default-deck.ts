import type { Lang } from "../bilingual.ts";
import type { Card } from "../card.ts";
import type { Corpus } from "../corpus.ts";
import type { CardForm } from "../vocabulary.ts";

/** Best first: a question stands alone; a cloze needs its statement; a reverse card is an extra. */
const preference: readonly CardForm[] = ["basic", "cloze"];

/**
 * What a student gets without asking for more: one card per gap in its best form, in the order of
 * learning: importance 1 before 2 before 3; of each, first every fact's first gap, then every second one,
 * since two gaps of one fact in a row give each other away; the latest document first (an id begins with
 * its date), then as the documents have it. With both languages, each gap's Japanese card comes before its English sibling.
 */
export function defaultDeck(
  corpus: Corpus,
  cards: readonly Card[],
  lang: Lang | "both",
): readonly Card[] {
  const best = new Map<string, Card>();
  for (const card of cards) {
    const rank = preference.indexOf(card.form);
    if (rank === -1 || (lang !== "both" && card.lang !== lang)) continue;
    const key = `${card.factId}/${card.gapId}/${card.lang}`;
    const known = best.get(key);
    if (known === undefined || rank < preference.indexOf(known.form)) best.set(key, card);
  }
  const rankOf = new Map(
    corpus.documents
      .map((document) => document.id)
      .sort()
      .reverse()
      .map((id, index) => [id, index]),
  );
  const facts = new Map(corpus.facts.map((fact) => [fact.id, fact]));
  const placeOf = (card: Card): readonly [number, number, number] => {
    const fact = facts.get(card.factId);
    const gapIndex = fact?.gaps.findIndex((gap) => gap.id === card.gapId) ?? 0;
    return [fact?.importance ?? 3, gapIndex, rankOf.get(fact?.documentId ?? "") ?? 0];
  };
  // Array.prototype.sort is stable: what is equal stays in the order it was made in.
  return [...best.values()]
    .map((card) => ({ card, place: placeOf(card) }))
    .sort(({ place: a }, { place: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .map(({ card }) => card);
}
