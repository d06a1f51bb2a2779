import type { Fact, Gap } from "../../fact.ts";
import { writtenName } from "../../names.ts";
import type { Candidate, Found } from "../slot.ts";
import { eventLabel, type ItemSource } from "../source.ts";

/** Everybody knows that no president sits at a table of ministers. */
const president = "president-us";

const head = "prime-minister-japan";

/** Below the ministers: nobody takes a vice-minister for one of them, nor the other way round. */
function isOfficial(office: string): boolean {
  return /vice-minister|deputy|under-secretary/.test(office);
}

/**
 * Who held an office at a meeting: one person. Others who held the same office at another meeting come
 * first, then those of the same side, whose names are written alike.
 */
export function officeHolderSlot(fact: Fact, gap: Gap, source: ItemSource): Found | null {
  const event = source.cards.eventsById.get(fact.eventId ?? "");
  const person = source.entryOf(gap.answer.ja);
  const seat = event?.participants.find((each) => each.person === person?.id);
  if (gap.type !== "person" || fact.kind !== "participant" || person === null) return null;
  if (event === undefined || seat === undefined) return null;
  // With one other president in all the documents, the year alone would answer it.
  if (seat.office === president) return null;
  const form = gap.answer.ja === person.ja ? "name" : "short";
  const candidates = source.corpus.events.flatMap((other) =>
    other.participants.flatMap((each): readonly Candidate[] => {
      const entry = source.cards.names.get(each.person);
      const office = source.cards.names.get(each.office);
      if (entry === undefined || office === undefined || each.side !== seat.side) return [];
      if (isOfficial(each.office) !== isOfficial(seat.office)) return [];
      // Nobody weighs a prime minister of these years for a minister of defense.
      if (each.office === head && seat.office !== head) return [];
      if (each.office === president) return [];
      // Whoever sat at the same table is no answer either, but would only be found by elimination.
      if (entry.id === person.id || event.participants.some((p) => p.person === entry.id))
        return [];
      const ja = writtenName(entry, form, "ja");
      const en = writtenName(entry, form, "en");
      if (ja === null || en === null) return [];
      const label = eventLabel(other, source);
      const holder = source.corpus.facts.find(
        (known) => known.eventId === other.id && known.kind === "participant",
      );
      return [
        {
          text: { ja, en },
          tier: each.office === seat.office ? 0 : 1,
          proof: {
            rule: "office-holder",
            ...(holder === undefined ? {} : { factId: holder.id }),
            text: {
              ja: `${ja}は、${label.ja}に臨んだ${office.ja}である。`,
              en: `${en} took part in ${label.en} as ${office.en}.`,
            },
          },
        },
      ];
    }),
  );
  return { candidates };
}
