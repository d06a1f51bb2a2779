import { langs } from "#corpus/bilingual.ts";
import { ownForms } from "#corpus/generation/own-cards.ts";
import { cardId } from "#corpus/id.ts";
import { cardForms, factKinds, topics } from "#corpus/vocabulary.ts";
import { type CardCatalog, deckOrderOf } from "./card-catalog.ts";
import type { contentColumns } from "./card-columns.ts";
import { noEvent, notInDeck } from "./card-table.ts";
import type { Row } from "./columns.ts";
import { importedFactOf } from "./imported-facts.ts";
import type { AddedFact, Imports } from "./imports.ts";
import { sameMeetings } from "./same-meetings.ts";

/** What the card table has to know of the cards of imported facts; `CardCatalog` says it of bundled ones. */
export type ImportedCards = {
  readonly cards: readonly {
    readonly cardId: string;
    readonly values: Row<typeof contentColumns>;
  }[];
  /** The catalog's, and those of imported documents and events after them. */
  readonly documentIds: readonly string[];
  readonly eventIds: readonly string[];
  /** Of imported facts alone. */
  readonly factNumbers: ReadonlyMap<string, number>;
};

export function noImportedCards({ documentIds, eventIds }: CardCatalog): ImportedCards {
  return { cards: [], documentIds, eventIds, factNumbers: new Map() };
}

/** Numbers of facts and gaps that no catalog reaches, below those of cards nobody knows. */
export const importedNumbers = 0x40000000;

/** One card per gap in its best form is in the deck, as it is for bundled facts (`default-deck.ts`). */
export function importedCardsOf(imports: Imports, catalog: CardCatalog): ImportedCards {
  const documentIds = [...catalog.documentIds];
  const eventIds = [...catalog.eventIds];
  const same =
    catalog.meetings === undefined ? new Map() : sameMeetings(imports, catalog.meetings());
  const eventNumbers = new Map(eventIds.map((id, number) => [id, number]));
  const eventNumber = (id: string): number => {
    const known = eventNumbers.get(id) ?? eventIds.push(id) - 1;
    eventNumbers.set(id, known);
    return known;
  };
  const factNumbers = new Map<string, number>();
  const cards: { cardId: string; values: Row<typeof contentColumns> }[] = [];
  let gaps = importedNumbers;
  for (const document of imports.documents) {
    if (document.facts.length === 0) continue;
    const documentNumber = documentIds.push(document.id) - 1;
    const own = new Map(document.events.map(({ id }) => [id, eventNumber(same.get(id) ?? id)]));
    for (const added of document.facts) {
      const factNumber = importedNumbers + factNumbers.size;
      factNumbers.set(added.fact.id, factNumber);
      const { lang } = added;
      for (const [gapIndex, gap] of formsOf(added).entries()) {
        for (const [index, form] of gap.forms.entries()) {
          cards.push({
            cardId: cardId(gap.factId, gap.id, form, lang),
            values: {
              gap: gaps,
              fact: factNumber,
              document: documentNumber,
              event: own.get(added.fact.eventId ?? "") ?? noEvent,
              topic: topics.indexOf(added.fact.topic),
              kind: factKinds.indexOf(added.fact.kind),
              form: cardForms.indexOf(form),
              lang: langs.indexOf(lang),
              importance: added.fact.importance,
              // The gap's place for now; the place in the deck once all are known.
              deckOrder: index === 0 ? gapIndex : notInDeck,
              correctedDay: 0,
            },
          });
        }
        gaps += 1;
      }
    }
  }
  putInDeck(cards.map(({ values }) => values));
  return { cards, documentIds, eventIds, factNumbers };
}

/** First every fact's first gap, then every second one, the latest document first, as its text has them. */
function putInDeck(cards: readonly Row<typeof contentColumns>[]): void {
  const inDeck = cards.filter(({ deckOrder }) => deckOrder !== notInDeck);
  const ordered = inDeck.toSorted((a, b) => a.deckOrder - b.deckOrder);
  for (const [place, values] of ordered.entries()) {
    values.deckOrder = deckOrderOf(values.importance, place, true);
  }
}

type GapForms = ReturnType<typeof makeForms>;

/** Kept by fact, since all of them are asked for again whenever one is added. */
const known = new WeakMap<AddedFact["fact"], GapForms>();

function formsOf(added: AddedFact): GapForms {
  const forms = known.get(added.fact) ?? makeForms(added);
  known.set(added.fact, forms);
  return forms;
}

function makeForms(added: AddedFact) {
  const fact = importedFactOf(added, new Set());
  return fact.gaps.map((gap) => ({
    factId: fact.id,
    id: gap.id,
    forms: ownForms(fact, gap, added.lang),
  }));
}
