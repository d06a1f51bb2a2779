import type { Event } from "../../event.ts";
import type { GazetteerEntry } from "../../gazetteer.ts";
import type { ItemSource } from "../source.ts";

/** A person and the one office in which the documents show that person. */
export type Seat = {
  readonly person: GazetteerEntry;
  readonly office: GazetteerEntry;
  readonly event: Event;
  readonly eventIds: ReadonlySet<string>;
};

/** Everybody who took part in a meeting; whoever is shown in two offices is left out. */
export function seats(source: ItemSource): readonly Seat[] {
  const found = new Map<string, Seat & { readonly eventIds: Set<string> }>();
  const severalOffices = new Set<string>();
  for (const event of source.corpus.events) {
    for (const each of event.participants) {
      const [person, office] = [each.person, each.office].map((id) => source.cards.names.get(id));
      if (person === undefined || office === undefined) continue;
      const known = found.get(person.id);
      if (known === undefined) {
        found.set(person.id, { person, office, event, eventIds: new Set([event.id]) });
      } else if (known.office.id === office.id) {
        known.eventIds.add(event.id);
      } else {
        severalOffices.add(person.id);
      }
    }
  }
  return [...found.values()].filter((seat) => !severalOffices.has(seat.person.id));
}
