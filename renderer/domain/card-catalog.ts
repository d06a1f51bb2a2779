import { langs } from "#corpus/bilingual.ts";
import type { CardIndex } from "#corpus/generation/card-index.ts";
import { cardForms } from "#corpus/vocabulary.ts";
import { contentColumns } from "./card-columns.ts";
import { noEvent, notInDeck } from "./card-table.ts";
import { at, type Columns, createColumns } from "./columns.ts";
import type { KnownMeetings } from "./same-meetings.ts";

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
  /** By which an imported meeting is seen to be a bundled one; without them none is. Asked for when one is imported. */
  readonly meetings?: () => KnownMeetings;
};

/** Numbers per card in an index. */
const entryLength = 5;

export function catalogOf(index: CardIndex, meetings?: () => KnownMeetings): CardCatalog {
  const count = index.facts.reduce((sum, { cards }) => sum + cards.length / entryLength, 0);
  const columns = createColumns(contentColumns, count);
  const cardIds: string[] = [];
  let gaps = 0;
  for (const [factNumber, fact] of index.facts.entries()) {
    const { cards } = fact;
    for (let entry = 0; entry < cards.length; entry += entryLength) {
      const row = cardIds.length;
      const [gap, form, lang] = [at(cards, entry), at(cards, entry + 1), at(cards, entry + 2)];
      const place = at(cards, entry + 3);
      columns.gap[row] = gaps + gap;
      columns.fact[row] = factNumber;
      columns.document[row] = fact.document;
      columns.event[row] = fact.event < 0 ? noEvent : fact.event;
      columns.topic[row] = fact.topic;
      columns.kind[row] = fact.kind;
      columns.form[row] = form;
      columns.lang[row] = lang;
      columns.importance[row] = fact.importance;
      columns.deckOrder[row] = place < 0 ? notInDeck : deckOrderOf(fact.importance, place, false);
      columns.correctedDay[row] = at(cards, entry + 4);
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
    ...(meetings === undefined ? {} : { meetings }),
  };
}

/**
 * The column `deckOrder` from a place among the deck's cards of one importance. A deck goes by importance, and of
 * each the latest document comes first; what a student imports is later than what is bundled, whose own order
 * stays as it is.
 */
export function deckOrderOf(importance: number, place: number, isImported: boolean): number {
  return importance * 2 ** 28 + (isImported ? 0 : 2 ** 27) + place;
}
