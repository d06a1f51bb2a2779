import type { Lang } from "#corpus/bilingual.ts";
import type { Event } from "#corpus/event.ts";
import { formatEnglish, formatJapanese, fromIso } from "#corpus/language/calendar-date.ts";
import { eventDateText } from "#renderer/shared/event-text.ts";

/** A date with as much of it as is known: 2022年5月23日, May 2022; `iso` is `YYYY[-MM[-DD]]`. */
export function partialDate(lang: Lang, iso: string): string {
  return lang === "ja" ? formatJapanese(fromIso(iso)) : formatEnglish(fromIso(iso));
}

/** An event by name and date: 日米首脳会談（2022年5月23日）. */
export function eventTitle(lang: Lang, event: Event): string {
  const name = lang === "ja" ? event.name.ja : capitalized(event.name.en);
  const date = eventDateText(event, lang);
  if (date === "") return name;
  return lang === "ja" ? `${name}（${date}）` : `${name} (${date})`;
}

/** Names of meetings are written for the middle of a sentence. */
function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
