import type { Event } from "#corpus/event.ts";
import {
  eventDateText,
  eventKindText,
  eventPlaceText,
  shortNameOf,
} from "#renderer/shared/event-text.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";

/** What an event is called where there is little room. */
export type EventTexts = {
  readonly date: string;
  readonly kind: string;
  /** Empty where no document states it. */
  readonly place: string;
  readonly people: string;
  /** How many; empty where there is none. */
  readonly facts: string;
  /** All of it in one sentence, for who does not see the picture. */
  readonly full: string;
};

export function useEventTexts(): (event: Event) => EventTexts {
  const { t, lang } = useTexts();
  const { corpus } = useMaterial();
  const comma = lang === "ja" ? "、" : ", ";
  return (event) => {
    const count = corpus.facts.filter((fact) => fact.eventId === event.id).length;
    const date = eventDateText(event, lang);
    const place = eventPlaceText(corpus, event, lang) ?? "";
    const people = [
      ...event.participants.map(({ person }) => shortNameOf(corpus, person, lang)),
      ...(event.own?.people ?? []),
    ].join(lang === "ja" ? "・" : comma);
    // An event may be known only because others name it.
    const facts = count === 0 ? "" : t("timeline.facts", { count, n: formatNumber(lang, count) });
    const full = [date, event.name[lang], place, people, facts]
      .filter((part) => part !== "")
      .join(comma);
    return { date, kind: eventKindText(event, t, lang), place, people, facts, full };
  };
}
