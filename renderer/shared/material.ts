import { createContext, use } from "react";
import type { Card } from "#corpus/card.ts";
import type { Corpus } from "#corpus/corpus.ts";
import type { Document } from "#corpus/document.ts";
import type { Fact } from "#corpus/fact.ts";
import type { Settings } from "#renderer/domain/settings.ts";
import { createFurigana, type Furigana } from "./furigana.ts";

/** What cards rest on, found by id, and how the deck is made up. */
export type Material = {
  /** All of what is bundled, in its stable order. */
  readonly corpus: Corpus;
  fact(id: string): Fact;
  document(id: string): Document;
  /** The document a source file belongs to; null for a file that is not a document of its own. */
  documentOfSource(source: string): Document | null;
  /** Documents in the deck of a language, with the number of its cards from each. */
  contents(cardLang: Settings["cardLang"]): readonly DeckPart[];
  /** A card by its id; null for one that has left the corpus. */
  card(id: string): Card | null;
  /** Every card made from a fact, in both languages and all forms. */
  cardsOf(factId: string): readonly Card[];
  isInDeck(card: Card, cardLang: Settings["cardLang"]): boolean;
  readonly furigana: Furigana;
};

export type DeckPart = { readonly document: Document; readonly cards: number };

type DeckOf = (cardLang: Settings["cardLang"]) => readonly Card[];

export function createMaterial(corpus: Corpus, cards: readonly Card[], deckOf: DeckOf): Material {
  const cardsById = new Map<string, Card>(cards.map((card) => [card.id, card]));
  const cardsByFact = new Map<string, Card[]>();
  for (const card of cards) {
    cardsByFact.set(card.factId, [...(cardsByFact.get(card.factId) ?? []), card]);
  }
  const deckIds = {
    ja: new Set(deckOf("ja").map(({ id }) => id)),
    en: new Set(deckOf("en").map(({ id }) => id)),
  };
  const facts = new Map<string, Fact>(corpus.facts.map((fact) => [fact.id, fact]));
  const documents = new Map(corpus.documents.map((document) => [document.id, document]));
  const bySource = new Map(corpus.documents.map((document) => [document.source, document]));
  const fact = (id: string): Fact => facts.get(id) ?? missing("fact", id);
  return {
    corpus,
    fact,
    document: (id) => documents.get(id) ?? missing("document", id),
    documentOfSource: (source) => bySource.get(source) ?? null,
    contents(cardLang) {
      const cards = deckOf(cardLang).map((card) => fact(card.factId).documentId);
      return corpus.documents
        .map((document) => ({ document, cards: cards.filter((id) => id === document.id).length }))
        .filter((part) => part.cards > 0);
    },
    card: (id) => cardsById.get(id) ?? null,
    cardsOf: (factId) => cardsByFact.get(factId) ?? [],
    isInDeck: (card, cardLang) =>
      (cardLang === "both" || card.lang === cardLang) && deckIds[card.lang].has(card.id),
    furigana: createFurigana(corpus.gazetteer),
  };
}

/** Cards, facts and documents come from one validated bundle, so a gap between them is a bug. */
function missing(what: string, id: string): never {
  throw new Error(`The corpus has no ${what} “${id}”.`);
}

export const MaterialContext = createContext<Material | null>(null);

export function useMaterial(): Material {
  const material = use(MaterialContext);
  if (material === null) throw new Error("No material in context.");
  return material;
}
