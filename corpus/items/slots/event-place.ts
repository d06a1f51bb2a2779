import type { Fact, Gap } from "../../fact.ts";
import type { Found } from "../slot.ts";
import type { ItemSource } from "../source.ts";
import { eventLabel } from "../source.ts";

/** A meeting is held in one city, so every other city of a meeting is wrong. */
export function eventPlaceSlot(fact: Fact, gap: Gap, source: ItemSource): Found | null {
  const event = source.cards.eventsById.get(fact.eventId ?? "");
  const answer = source.entryOf(gap.answer.ja);
  if (gap.type !== "place" || event?.place == null || answer?.id !== event.place) return null;
  if (fact.kind !== "date" && fact.kind !== "place") return null;
  const candidates = source.corpus.events.flatMap((other) => {
    const place = other.place === null ? undefined : source.cards.names.get(other.place);
    if (place === undefined || place.id === event.place) return [];
    const holder = source.corpus.facts.find(
      (each) =>
        each.eventId === other.id &&
        each.gaps.some((gap) => source.entryOf(gap.answer.ja)?.id === place.id),
    );
    const text = { ja: place.short?.ja ?? place.ja, en: place.short?.en ?? place.en };
    const label = eventLabel(other, source);
    return [
      {
        text,
        tier: 0 as const,
        proof: {
          rule: "event-place" as const,
          ...(holder === undefined ? {} : { factId: holder.id }),
          text: {
            ja: `${text.ja}は、${label.ja}が開かれた所である。`,
            en: `${text.en} was the place of ${label.en}.`,
          },
        },
      },
    ];
  });
  return { candidates };
}
