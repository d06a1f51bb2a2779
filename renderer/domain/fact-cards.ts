import type { Card } from "#corpus/card.ts";
import type { Corpus } from "#corpus/corpus.ts";
import { editFact, type FactEditRefusal } from "#corpus/edit-fact.ts";
import type { Fact } from "#corpus/fact.ts";
import { cardSource, cardsOfFact } from "#corpus/generation/cards.ts";
import { err, ok, type Result } from "#corpus/result.ts";
import type { CardTexts } from "./card-texts.ts";
import type { FactEdit } from "./study.ts";

/** Facts by their ids, wherever they are kept; null for one that is no more. */
export type FactSource = (factId: string) => Fact | null;

/** Facts whose cards are held at once: what is looked at to and fro. Making them again takes a moment. */
const mostFacts = 256;

export type FactCards = CardTexts & {
  /** Every card made from a fact, in both languages and all forms. */
  cardsOf(factId: string): readonly Card[];
  /** A fact with a statement in the student's own words; null for one that is no more. */
  editedFact(
    factId: string,
    statement: Pick<FactEdit, "ja" | "en">,
  ): Result<Fact | null, FactEditRefusal>;
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

  const editedFact: FactCards["editedFact"] = (factId, statement) => {
    const fact = factOf(factId);
    return fact === null ? ok(null) : editFact(fact, statement, source.names);
  };

  return {
    cardsOf,
    original: (cardId) => cardsOf(factIdOf(cardId)).find(({ id }) => id === cardId) ?? null,
    editedFact,
    ofEditedFact(factId, statement) {
      const edited = editedFact(factId, statement);
      if (!edited.ok) return err(edited.error);
      return ok(edited.value === null ? [] : cardsOfFact(edited.value, source));
    },
  };
}

/** A card's id begins with its fact's, `document/fact`. */
function factIdOf(cardId: string): string {
  return cardId.split("/").slice(0, 2).join("/");
}
