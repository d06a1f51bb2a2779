import type { Lang } from "#corpus/bilingual.ts";
import type { Interval } from "#renderer/domain/study.ts";
import type { Translate } from "./i18n.ts";

const daysPerMonth = 30;
const daysPerYear = 365;

type Amount = {
  readonly unit: "minutes" | "hours" | "days" | "months" | "years";
  readonly value: number;
};

/**
 * An interval in the unit a button shows it in: whole minutes, hours and days, then months and years
 * with one decimal (a month is 30 days, a year 365, as in Anki).
 */
function intervalAmount(interval: Interval): Amount {
  if (interval.unit === "minutes") {
    const minutes = Math.max(1, Math.round(interval.minutes));
    return minutes < 60
      ? { unit: "minutes", value: minutes }
      : { unit: "hours", value: toOneDecimal(minutes / 60) };
  }
  const { days } = interval;
  if (days < daysPerMonth) return { unit: "days", value: days };
  if (days < daysPerYear) return { unit: "months", value: toOneDecimal(days / daysPerMonth) };
  return { unit: "years", value: toOneDecimal(days / daysPerYear) };
}

/** 10分, 3日, 1.2か月; 10 min, 3 days, 1.2 months. */
export function formatInterval(t: Translate, lang: Lang, interval: Interval): string {
  const { unit, value } = intervalAmount(interval);
  const params = { count: value, n: formatNumber(lang, value) };
  switch (unit) {
    case "minutes":
      return t("interval.minutes", params);
    case "hours":
      return t("interval.hours", params);
    case "days":
      return t("interval.days", params);
    case "months":
      return t("interval.months", params);
    case "years":
      return t("interval.years", params);
  }
}

/** Time spent: seconds under a minute, then minutes, then hours and minutes. */
export function formatDuration(t: Translate, lang: Lang, ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60)
    return t("duration.seconds", { count: seconds, n: formatNumber(lang, seconds) });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60)
    return t("duration.minutes", { count: minutes, n: formatNumber(lang, minutes) });
  return t("duration.hoursMinutes", { h: Math.floor(minutes / 60), m: minutes % 60 });
}

export function formatNumber(lang: Lang, value: number): string {
  return numberFormats[lang].format(value);
}

/** Making one takes up to a millisecond, and a review asks for several with every answer. */
const numberFormats: Readonly<Record<Lang, Intl.NumberFormat>> = {
  ja: new Intl.NumberFormat("ja", { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat("en", { maximumFractionDigits: 1 }),
};

/** English dates are written as the corpus writes its own, 7 February 2025, and hours up to 24 as in Japanese. */
export const dateLocales: Readonly<Record<Lang, string>> = { ja: "ja", en: "en-GB" };

/** 2026年11月22日, or 22 November 2026; `date` is `YYYY-MM-DD`. */
export function formatDate(lang: Lang, date: string): string {
  // A calendar date has no time zone: it is built and printed in UTC, so that no zone moves it.
  return new Intl.DateTimeFormat(dateLocales[lang], { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** Month, day and weekday of an instant in local time: 11月22日（日）, or Sunday 22 November. */
export function formatToday(lang: Lang, atMs: number): string {
  // Written out, the Japanese weekday would run into the day: 22日日曜日.
  const weekday = lang === "ja" ? "short" : "long";
  const text = new Intl.DateTimeFormat(dateLocales[lang], {
    month: "long",
    day: "numeric",
    weekday,
  }).format(atMs);
  // ICU puts the weekday into parentheses of half a width, which no Japanese page is printed with.
  return text.replace("(", "（").replace(")", "）");
}

/** A clock of 24 hours is written with two digits in English, 04:00, and without the zero in Japanese. */
const hourDigits = { ja: "numeric", en: "2-digit" } as const;

/** Hour and minute in local time. */
export function formatTime(lang: Lang, atMs: number): string {
  return new Intl.DateTimeFormat(dateLocales[lang], {
    hour: hourDigits[lang],
    minute: "2-digit",
  }).format(atMs);
}

/** Month, day, hour and minute in local time: when the next study day begins. */
export function formatMoment(lang: Lang, atMs: number): string {
  return new Intl.DateTimeFormat(dateLocales[lang], {
    month: "long",
    day: "numeric",
    hour: hourDigits[lang],
    minute: "2-digit",
  }).format(atMs);
}

/** Date and time in local time, the year included: when a backup was made. */
export function formatDateTime(lang: Lang, atMs: number): string {
  return new Intl.DateTimeFormat(dateLocales[lang], {
    dateStyle: "long",
    timeStyle: "short",
  }).format(atMs);
}

function toOneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
