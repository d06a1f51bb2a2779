import { createContext, use } from "react";
import type { Lang } from "#corpus/bilingual.ts";
import type { Card } from "#corpus/card.ts";
import type { Corpus } from "#corpus/corpus.ts";
import type { Document } from "#corpus/document.ts";
import type { Fact } from "#corpus/fact.ts";
import type { CardCatalog } from "#renderer/domain/card-catalog.ts";
import { notInDeck } from "#renderer/domain/card-table.ts";
import type { FactCards } from "#renderer/domain/fact-cards.ts";
import { importedCardsOf } from "#renderer/domain/imported-cards.ts";
import { type Imports, noImports } from "#renderer/domain/imports.ts";
import type { JoinedCorpus } from "#renderer/domain/joined-corpus.ts";
import type { Settings } from "#renderer/domain/settings.ts";
import { createFurigana, type Furigana } from "./furigana.ts";

/** What cards rest on, found by id, and how the deck is made up. */
export type Material = {
  /** All of what is bundled, in its stable order, and after it what the student has imported. */
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
  readonly editedFact: FactCards["editedFact"];
  /** The cards that would follow from a statement in the student's own words. */
  readonly cardsOfEdited: FactCards["ofEditedFact"];
  isInDeck(card: Card, cardLang: Settings["cardLang"]): boolean;
  readonly furigana: Furigana;
};

export type DeckPart = { readonly document: Document; readonly cards: number };

/**
 * The material for what a student has imported so far: another object whenever that is other, so that a screen, and
 * whatever it keeps, sees the change by identity.
 */
export function createMaterials(
  joined: (imports: Imports) => JoinedCorpus,
  catalog: CardCatalog,
): (imports: Imports) => Material {
  let last: { readonly imports: Imports; readonly material: Material } | null = null;
  return (imports) => {
    if (last?.imports !== imports) {
      last = { imports, material: createMaterial(joined(imports), catalog, imports) };
    }
    return last.material;
  };
}

export function createMaterial(
  { corpus, factOf, cards: factCards }: JoinedCorpus,
  catalog: CardCatalog,
  imports: Imports = noImports,
): Material {
  let deck: readonly DeckCard[] | null = null;
  const deckCards = (): readonly DeckCard[] => {
    deck ??= [...cardsInDecks(catalog), ...importedInDecks(imports, catalog)];
    return deck;
  };
  let deckIds: ReadonlySet<string> | null = null;
  const isInAnyDeck = (cardId: string): boolean => {
    deckIds ??= new Set(deckCards().map((card) => card.cardId));
    return deckIds.has(cardId);
  };
  const documents = new Map(corpus.documents.map((document) => [document.id, document]));
  const bySource = new Map(corpus.documents.map((document) => [document.source, document]));
  const fact = (id: string): Fact => factOf(id) ?? missing("fact", id);
  return {
    corpus,
    fact,
    document: (id) => documents.get(id) ?? missing("document", id),
    documentOfSource: (source) => bySource.get(source) ?? null,
    contents(cardLang) {
      const wanted = deckCards().filter(({ lang }) => cardLang === "both" || lang === cardLang);
      return corpus.documents
        .map((document) => ({
          document,
          cards: wanted.filter(({ documentId }) => documentId === document.id).length,
        }))
        .filter((part) => part.cards > 0);
    },
    card: (id) => factCards.original(id),
    cardsOf: (factId) => factCards.cardsOf(factId),
    editedFact: factCards.editedFact,
    cardsOfEdited: factCards.ofEditedFact,
    isInDeck: (card, cardLang) =>
      (cardLang === "both" || card.lang === cardLang) && isInAnyDeck(card.id),
    furigana: createFurigana(corpus.gazetteer),
  };
}

type DeckCard = { readonly cardId: string; readonly documentId: string; readonly lang: Lang };

function importedInDecks(imports: Imports, catalog: CardCatalog): readonly DeckCard[] {
  const { cards, documentIds } = importedCardsOf(imports, catalog);
  return cards.flatMap(({ cardId, values }) =>
    values.deckOrder === notInDeck
      ? []
      : [
          {
            cardId,
            documentId: documentIds[values.document] ?? "",
            lang: values.lang === 1 ? "en" : "ja",
          },
        ],
  );
}

/** The cards of the default decks of both languages. */
function cardsInDecks({ cardIds, columns, documentIds }: CardCatalog): readonly DeckCard[] {
  return cardIds.flatMap((cardId, row) =>
    columns.deckOrder[row] === notInDeck
      ? []
      : [
          {
            cardId,
            documentId: documentIds[columns.document[row] ?? -1] ?? "",
            lang: columns.lang[row] === 1 ? "en" : "ja",
          },
        ],
  );
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
