import type { CardTable } from "./card-table.ts";
import { eachInPlay, type PlaySettings } from "./in-play.ts";
import { newOrder } from "./new-order.ts";
import type { Settings } from "./settings.ts";

/** The rows of all cards in play: those begun, then the new ones in the order they are learnt. */
export function learningRows(
  rows: { readonly table: CardTable },
  settings: PlaySettings & Pick<Settings, "newOrder">,
): readonly number[] {
  const begun: number[] = [];
  const fresh: number[] = [];
  eachInPlay(rows, settings, (row, isNew) => {
    (isNew ? fresh : begun).push(row);
  });
  const orderOf = newOrder(rows, fresh, settings.newOrder);
  const orders = Float64Array.from(fresh, orderOf);
  const places = fresh.map((_, place) => place);
  places.sort((a, b) => (orders[a] as number) - (orders[b] as number) || a - b);
  return [...begun, ...places.map((place) => fresh[place] as number)];
}
