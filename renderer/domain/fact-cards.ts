import type { Card } from "#corpus/card.ts";
import type { Corpus } from "#corpus/corpus.ts";
import { editFact } from "#corpus/edit-fact.ts";
import type { Fact } from "#corpus/fact.ts";
import { cardSource, cardsOfFact } from "#corpus/generation/cards.ts";
import { err, ok } from "#corpus/result.ts";
import type { CardTexts } from "./card-texts.ts";

/** Facts by their ids, wherever they are kept; null for one that is no more. */
export type FactSource = (factId: string) => Fact | null;

/** Facts whose cards are held at once: those of a session, with room. */
const mostFacts = 2_000;

export type FactCards = CardTexts & {
  /** Every card made from a fact, in both languages and all forms. */
  cardsOf(factId: string): readonly Card[];
};

/** Makes the cards of a fact when one of them is asked for. */
export function createFactCards(
  corpus: Pick<Corpus, "documents" | "events" | "gazetteer">,
  factOf: FactSource,
): FactCards {
  const source = cardSource(corpus);
  const made = new Map<string, readonly Card[]>();

  function cardsOf(factId: string): readonly Card[] {
    const known = made.get(factId);
    if (known !== undefined) return known;
    const fact = factOf(factId);
    const cards = fact === null ? [] : cardsOfFact(fact, source);
    const [oldest] = made.keys();
    if (made.size >= mostFacts && oldest !== undefined) made.delete(oldest);
    made.set(factId, cards);
    return cards;
  }

  return {
    cardsOf,
    original: (cardId) => cardsOf(factIdOf(cardId)).find(({ id }) => id === cardId) ?? null,
    ofEditedFact(factId, statement) {
      const fact = factOf(factId);
      if (fact === null) return ok([]);
      const edited = editFact(fact, statement, source.names);
      return edited.ok ? ok(cardsOfFact(edited.value, source)) : err(edited.error);
    },
  };
}

/** A card's id begins with its fact's, `document/fact`. */
function factIdOf(cardId: string): string {
  return cardId.split("/").slice(0, 2).join("/");
}
