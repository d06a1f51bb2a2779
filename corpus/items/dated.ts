import type { Bilingual, Lang } from "../bilingual.ts";
import type { Event } from "../event.ts";
import type { Fact } from "../fact.ts";
import { formatEnglish, formatJapanese, fromIso } from "../language/calendar-date.ts";
import { eventLabel, type ItemSource, undatedLabel, upperFirst } from "./source.ts";

/** An event with the days it may have happened on, as ISO dates; a bare month or year is a span. */
export type Dated = {
  readonly fact: Fact;
  readonly event: Event;
  readonly date: string;
  readonly first: string;
  readonly last: string;
};

/** The event whose date a fact states, unless it is a part of another one's day. */
export function datedBy(fact: Fact, source: ItemSource): Dated | null {
  const event = source.cards.eventsById.get(fact.eventId ?? "");
  const asksDate = fact.kind === "date" && fact.gaps.some((gap) => gap.type === "date");
  if (!asksDate || event === undefined || event.date === null) return null;
  if (event.partOf !== undefined) return null;
  return { fact, event, date: event.date, ...daysOf(event.date) };
}

export function daysOf(date: string): { readonly first: string; readonly last: string } {
  // Compared as texts, so a 31st of February does no harm.
  const first = `${date}-01-01`.slice(0, 10);
  const last = date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
  return { first, last };
}

/** Every dated event, once, in the order of their facts. */
export function allDated(source: ItemSource): readonly Dated[] {
  const found = new Map<string, Dated>();
  for (const fact of source.corpus.facts) {
    const dated = datedBy(fact, source);
    if (dated !== null && !found.has(dated.event.id)) found.set(dated.event.id, dated);
  }
  return [...found.values()];
}

/** The event named without its date, or null where only the date tells it from another. */
export function nameWithoutDate({ event }: Dated, lang: Lang, source: ItemSource): string | null {
  const label = undatedLabel(event, lang, source);
  return label === null ? null : upperFirst(label);
}

export function apart(a: Dated, b: Dated): boolean {
  return a.last < b.first || b.last < a.first;
}

export function dateText(date: string): Bilingual {
  const parts = fromIso(date);
  return { ja: formatJapanese(parts), en: formatEnglish(parts) };
}

export function dateProofText(dated: Dated, source: ItemSource): Bilingual {
  const date = dateText(dated.date);
  const name = {
    ja: undatedLabel(dated.event, "ja", source) ?? eventLabel(dated.event, source).ja,
    en: undatedLabel(dated.event, "en", source) ?? eventLabel(dated.event, source).en,
  };
  return {
    ja: `${name.ja}は${date.ja}である。`,
    en: `${upperFirst(name.en)}: ${date.en}.`,
  };
}
