import type { CardTable } from "./card-table.ts";
import { notInDeck } from "./card-table.ts";
import { at } from "./columns.ts";
import { importedNumbers } from "./imported-cards.ts";
import { mix } from "./mix.ts";
import type { Settings } from "./settings.ts";

/** A number by which new cards are put in order, the smallest first; what is equal stays in row order. */
export function newOrder(
  { table }: { readonly table: CardTable },
  newRows: readonly number[],
  order: Settings["newOrder"],
): (row: number) => number {
  // Rows of imported cards are numbered as they came, their facts as their documents have them.
  if (order === "document")
    return (row) => (at(table.fact, row) < importedNumbers ? row : at(table.fact, row));
  if (order === "random") return (row) => mix(table.cardIds[row] ?? "", randomSeed);
  const { deckOrder, lang, form } = table;
  const isOutside = newRows.some((row) => at(deckOrder, row) === notInDeck);
  const orderOfGap = isOutside ? ordersOfGaps(table) : null;
  return (row) => {
    const own = at(deckOrder, row);
    const place = own === notInDeck ? (orderOfGap?.get(at(table.gap, row)) ?? own) : own;
    // Both languages of a gap stand side by side. The first of the two changes from gap to gap, so that
    // a day on which siblings are kept apart still has cards in both languages.
    const turn = place % 2 === 0 ? at(lang, row) : 1 - at(lang, row);
    return (place * 2 + turn) * 4 + (own === notInDeck ? 1 + at(form, row) : 0);
  };
}

const randomSeed = 0x5eed;

/** The place in the deck of each gap's best card. */
function ordersOfGaps({ gap, deckOrder, length }: CardTable): ReadonlyMap<number, number> {
  const orders = new Map<number, number>();
  for (let row = 0; row < length; row += 1) {
    const order = at(deckOrder, row);
    if (order === notInDeck) continue;
    orders.set(at(gap, row), Math.min(order, orders.get(at(gap, row)) ?? order));
  }
  return orders;
}
