import type { Lang } from "#corpus/bilingual.ts";
import type { StudyDay } from "#renderer/domain/study-day.ts";
import { dateLocales, formatTime } from "../format.ts";
import type { CardDue } from "./card-facts.ts";

const dayMs = 86_400_000;

/** A study day as a date in figures: 2026/11/22, or 22 Nov 2026. */
export function dayText(lang: Lang, day: StudyDay): string {
  // What no calendar has (a clock gone wild) is shown as it was stored.
  const atMs = day * dayMs;
  return Math.abs(atMs) > 8.64e15 ? String(day) : formats[lang].format(atMs);
}

/** When a card is due: a date, a time of today, a dash where there is none. */
export function dueText(lang: Lang, due: CardDue): string {
  if (due === null) return "–";
  return due.unit === "time" ? formatTime(lang, due.atMs) : dayText(lang, due.studyDay);
}

const formats: Readonly<Record<Lang, Intl.DateTimeFormat>> = {
  ja: new Intl.DateTimeFormat(dateLocales.ja, {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    timeZone: "UTC",
  }),
  en: new Intl.DateTimeFormat(dateLocales.en, {
    year: "numeric",
    month: "short",
    day: "numeric",
    timeZone: "UTC",
  }),
};
