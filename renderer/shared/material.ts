import { createContext, use } from "react";
import type { Card } from "#corpus/card.ts";
import type { Corpus } from "#corpus/corpus.ts";
import type { Document } from "#corpus/document.ts";
import type { Fact } from "#corpus/fact.ts";
import type { Settings } from "#renderer/domain/settings.ts";

/** What cards rest on, found by id, and how the deck is made up. */
export type Material = {
  fact(id: string): Fact;
  document(id: string): Document;
  /** The document a source file belongs to; null for a file that is not a document of its own. */
  documentOfSource(source: string): Document | null;
  /** Documents in the deck of a language, with the number of its cards from each. */
  contents(cardLang: Settings["cardLang"]): readonly DeckPart[];
};

export type DeckPart = { readonly document: Document; readonly cards: number };

type DeckOf = (cardLang: Settings["cardLang"]) => readonly Card[];

export function createMaterial(corpus: Corpus, deckOf: DeckOf): Material {
  const facts = new Map<string, Fact>(corpus.facts.map((fact) => [fact.id, fact]));
  const documents = new Map(corpus.documents.map((document) => [document.id, document]));
  const bySource = new Map(corpus.documents.map((document) => [document.source, document]));
  const fact = (id: string): Fact => facts.get(id) ?? missing("fact", id);
  return {
    fact,
    document: (id) => documents.get(id) ?? missing("document", id),
    documentOfSource: (source) => bySource.get(source) ?? null,
    contents(cardLang) {
      const cards = deckOf(cardLang).map((card) => fact(card.factId).documentId);
      return corpus.documents
        .map((document) => ({ document, cards: cards.filter((id) => id === document.id).length }))
        .filter((part) => part.cards > 0);
    },
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
