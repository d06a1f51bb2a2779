import type { Corpus } from "#corpus/corpus.ts";
import { type CardTable, noEvent } from "#renderer/domain/card-table.ts";
import type { Ranks } from "#renderer/domain/search-sort.ts";

/** Places of documents and events in time, by row of the card table; NaN for a card without an event. */
export function nameRanks(
  corpus: Corpus,
  table: CardTable,
): Readonly<Record<"document" | "event", Ranks>> {
  // A document's id begins with the date it was published on.
  const documents = placesOf([...table.documentIds].sort());
  const dateOf = new Map(corpus.events.map(({ id, date }) => [id, date ?? "9999"]));
  const byDate = [...table.eventIds].sort((a, b) => {
    const [dateA, dateB] = [dateOf.get(a) ?? "9999", dateOf.get(b) ?? "9999"];
    return dateA === dateB ? (a < b ? -1 : 1) : dateA < dateB ? -1 : 1;
  });
  const events = placesOf(byDate);
  return {
    document: Float32Array.from(
      table.document,
      (index) => documents.get(table.documentIds[index] ?? "") ?? Number.NaN,
    ),
    event: Float32Array.from(table.event, (index) =>
      index === noEvent ? Number.NaN : (events.get(table.eventIds[index] ?? "") ?? Number.NaN),
    ),
  };
}

function placesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, place) => [id, place]));
}
