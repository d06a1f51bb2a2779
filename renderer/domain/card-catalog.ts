import { langs } from "#corpus/bilingual.ts";
import type { CardIndex } from "#corpus/generation/card-index.ts";
import { cardForms } from "#corpus/vocabulary.ts";
import { contentColumns } from "./card-columns.ts";
import { noEvent, notInDeck } from "./card-table.ts";
import { type Columns, createColumns, writeRow } from "./columns.ts";

/**
 * Every card there is to study, without its texts: ids in a stable order, cards of one fact side by side,
 * and what the queue has to know of each. Row `i` of the columns is the card `cardIds[i]`.
 */
export type CardCatalog = {
  /** Differs whenever ids or their order differ. */
  readonly version: string;
  readonly cardIds: readonly string[];
  readonly columns: Columns<typeof contentColumns>;
  /** What the numbers in the columns `fact`, `document` and `event` stand for. */
  readonly factIds: readonly string[];
  readonly documentIds: readonly string[];
  readonly eventIds: readonly string[];
};

/** Numbers per card in an index. */
const entryLength = 5;

export function catalogOf(index: CardIndex): CardCatalog {
  const count = index.facts.reduce((sum, { cards }) => sum + cards.length / entryLength, 0);
  const columns = createColumns(contentColumns, count);
  const cardIds: string[] = [];
  let gaps = 0;
  for (const [factNumber, fact] of index.facts.entries()) {
    const shared = {
      fact: factNumber,
      document: fact.document,
      event: fact.event < 0 ? noEvent : fact.event,
      topic: fact.topic,
      kind: fact.kind,
      importance: fact.importance,
    };
    for (let entry = 0; entry < fact.cards.length; entry += entryLength) {
      const [gap = 0, form = 0, lang = 0, place = -1, correctedDay = 0] = fact.cards.slice(
        entry,
        entry + entryLength,
      );
      const deckOrder = place < 0 ? notInDeck : place;
      const row = { ...shared, gap: gaps + gap, form, lang, deckOrder, correctedDay };
      writeRow(contentColumns, columns, cardIds.length, row);
      cardIds.push(`${fact.id}/${fact.gaps[gap]}/${cardForms[form]}/${langs[lang]}`);
    }
    gaps += fact.gaps.length;
  }
  return {
    version: index.version,
    cardIds,
    columns,
    factIds: index.facts.map(({ id }) => id),
    documentIds: index.documentIds,
    eventIds: index.eventIds,
  };
}
