import { langs } from "../bilingual.ts";
import type { Card } from "../card.ts";
import type { Fact } from "../fact.ts";
import { cardForms, factKinds, topics } from "../vocabulary.ts";

/**
 * What can be said of all cards without their texts, as compact JSON: made when the app is built, so that
 * no card has to be generated before it is shown.
 */
export type CardIndex = {
  /** Differs whenever card ids or their order differ. */
  readonly version: string;
  readonly documentIds: readonly string[];
  readonly eventIds: readonly string[];
  readonly facts: readonly FactEntry[];
};

/** A fact with its cards. Numbers point into the lists above and into the vocabularies. */
export type FactEntry = {
  readonly id: string;
  readonly document: number;
  /** -1 for a fact about no event. */
  readonly event: number;
  readonly topic: number;
  readonly kind: number;
  readonly importance: number;
  readonly gaps: readonly string[];
  /**
   * Five numbers per card: gap, form, language, place in the deck of its language (-1 for none), days
   * from 1970 to its correction (0 for none).
   */
  readonly cards: readonly number[];
};

export type IndexedFact = Pick<
  Fact,
  "id" | "documentId" | "eventId" | "topic" | "kind" | "importance"
>;

/** `decks` are the default decks, in the order of learning; cards of a fact stand side by side. */
export function cardIndex(
  facts: readonly IndexedFact[],
  cards: readonly Card[],
  decks: readonly (readonly Card[])[],
): CardIndex {
  const documentIds = [...new Set(facts.map(({ documentId }) => documentId))];
  const eventIds = [...new Set(facts.flatMap(({ eventId }) => eventId ?? []))];
  const places = new Map(decks.flatMap((deck) => deck.map(({ id }, place) => [id, place])));
  const cardsByFact = new Map<string, Card[]>();
  for (const card of cards) {
    const known = cardsByFact.get(card.factId);
    if (known === undefined) cardsByFact.set(card.factId, [card]);
    else known.push(card);
  }
  return {
    version: `${cards.length}-${hashOf(cards.map(({ id }) => id))}`,
    documentIds,
    eventIds,
    facts: facts.map((fact) => {
      const own = cardsByFact.get(fact.id) ?? [];
      const gaps = [...new Set(own.map(({ gapId }) => gapId))];
      return {
        id: fact.id,
        document: documentIds.indexOf(fact.documentId),
        event: fact.eventId === null ? -1 : eventIds.indexOf(fact.eventId),
        topic: topics.indexOf(fact.topic),
        kind: factKinds.indexOf(fact.kind),
        importance: fact.importance,
        gaps,
        cards: own.flatMap((card) => [
          gaps.indexOf(card.gapId),
          cardForms.indexOf(card.form),
          langs.indexOf(card.lang),
          places.get(card.id) ?? -1,
          card.corrected === undefined ? 0 : Math.floor(Date.parse(card.corrected.on) / 86_400_000),
        ]),
      };
    }),
  };
}

/** Differs, in all likelihood, wherever the texts do (FNV-1a). */
function hashOf(texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    for (let index = 0; index <= text.length; index += 1) {
      // Past its end each text contributes a 0, so that no two lists run together.
      hash = Math.imul(hash ^ (text.charCodeAt(index) || 0), 0x01000193);
    }
  }
  return (hash >>> 0).toString(16);
}
