import type { CardTable } from "./card-table.ts";
import { notInDeck, notPlanned } from "./card-table.ts";
import { at } from "./columns.ts";
import type { Settings } from "./settings.ts";

/** What decides which cards are studied at all. */
export type PlaySettings = Pick<Settings, "cardLang" | "deckForms">;

/**
 * Calls back with the row of every card in play, in the catalog's order: those of the deck in the chosen
 * language, those put in by hand or planned for a day, and all that were ever begun. A gap that was begun
 * in another form than the deck has now keeps its form: a better form in a later version must not reset
 * progress. A card that has left the corpus keeps its history and is in play no more.
 */
export function eachInPlay(
  { table }: { readonly table: CardTable },
  { cardLang, deckForms }: PlaySettings,
  visit: (row: number, isNew: boolean) => void,
): void {
  const { phase, lang, gap, document, deckOrder, addedDay, plannedDay, length } = table;
  const wantedLang = cardLang === "both" ? -1 : langNumbers[cardLang];
  const begunElsewhere = new Set<number>();
  for (let row = 0; row < length; row += 1) {
    if (at(phase, row) > 0 && at(deckOrder, row) === notInDeck) {
      begunElsewhere.add(at(gap, row) * 2 + at(lang, row));
    }
  }
  for (let row = 0; row < length; row += 1) {
    if (wantedLang >= 0 && at(lang, row) !== wantedLang) continue;
    if (at(document, row) === leftCorpus) continue;
    if (at(phase, row) > 0) {
      visit(row, false);
      continue;
    }
    const isAskedFor = at(addedDay, row) >= 0 || at(plannedDay, row) !== notPlanned;
    const isOfDeck =
      deckForms === "all" ||
      (at(deckOrder, row) !== notInDeck && !begunElsewhere.has(at(gap, row) * 2 + at(lang, row)));
    if (isAskedFor || isOfDeck) visit(row, true);
  }
}

const langNumbers = { ja: 0, en: 1 } as const;

/** The document of a card that has left the corpus. */
export const leftCorpus = 0xffff;
