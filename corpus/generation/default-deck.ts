import type { Lang } from "../bilingual.ts";
import type { Card } from "../card.ts";
import type { Corpus } from "../corpus.ts";
import type { CardForm } from "../vocabulary.ts";

/** Best first: a question stands alone; a cloze needs its statement; a reverse card is an extra. */
const preference: readonly CardForm[] = ["basic", "cloze"];

/**
 * What a student gets without asking for more: one card per gap in its best form, in the order of
 * learning: importance 1 before 2 before 3, then the latest document first (an id begins with its date),
 * then as written. With both languages, each gap's Japanese card comes before its English sibling.
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
  const placeOf = (card: Card): readonly [number, number] => {
    const fact = facts.get(card.factId);
    return [fact?.importance ?? 3, rankOf.get(fact?.documentId ?? "") ?? 0];
  };
  // Array.prototype.sort is stable: what is equal stays in the order it was made in.
  return [...best.values()].sort((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    return one[0] - other[0] || one[1] - other[1];
  });
}
