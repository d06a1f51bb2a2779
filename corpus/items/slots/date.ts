import type { Bilingual } from "../../bilingual.ts";
import type { Event } from "../../event.ts";
import type { Fact, Gap } from "../../fact.ts";
import {
  type CalendarDate,
  formatEnglish,
  formatJapanese,
  fromIso,
  parseWrittenDate,
} from "../../language/calendar-date.ts";
import type { Candidate, Found } from "../slot.ts";
import { eventLabel, type ItemSource } from "../source.ts";
import { belongingTo, computed } from "./belongs.ts";

/**
 * Dates, years and fiscal years. An event has one date and a goal one year, so any other date of the
 * same precision is wrong. Dates of events come first, since their feedback says most.
 */
export function dateSlot(fact: Fact, gap: Gap, source: ItemSource): Found | null {
  if (gap.type === "fiscal-year") return fiscalYearSlot(gap);
  const date = gap.type === "date" ? parseWrittenDate(gap.answer.ja) : null;
  if (date === null) return null;
  const value = dayNumber(date);
  const own = fact.eventId === null ? undefined : source.cards.eventsById.get(fact.eventId);
  const near = nearby(date).map((each) => computed(written(each), gap, dayNumber(each)));
  if (own !== undefined && isDateOf(own, fact, gap, date)) {
    return { value, candidates: [...eventDates(own, date, source), ...near] };
  }
  const held = own?.date == null ? undefined : fromIso(own.date).year;
  const others = [...datesOfFacts(fact, gap, date, source), ...near].filter(
    (each) => each.value !== value,
  );
  const plausible = others.filter((each) => isPlausible(each, date, held));
  return { value, candidates: plausible.length < 6 ? others : plausible };
}

/**
 * A plan lies in the future of its meeting and what it looks back on in its past, and a day is mixed up
 * with days about it, not with those of another decade: what breaks this would stand out.
 */
function isPlausible(each: Candidate, date: CalendarDate, held: number | undefined): boolean {
  const days = Math.abs((each.value ?? 0) - dayNumber(date));
  if (date.day !== undefined && days > 2 * 372) return false;
  const year = Number(/\d{4}/.exec(each.text.ja)?.[0]);
  if (held === undefined || date.year === undefined || date.year === held) return true;
  return date.year > held ? year >= held : year <= held;
}

function isDateOf(event: Event, fact: Fact, gap: Gap, date: CalendarDate): boolean {
  if (event.date === null || fact.kind !== "date") return false;
  const full = fromIso(event.date);
  return (
    gap.type === "date" &&
    full.year === date.year &&
    (date.month === undefined || date.month === full.month) &&
    (date.day === undefined || date.day === full.day)
  );
}

function eventDates(own: Event, date: CalendarDate, source: ItemSource): readonly Candidate[] {
  return source.corpus.events.flatMap((event) => {
    if (event.id === own.id || event.date === null) return [];
    const cut = toPrecision(fromIso(event.date), date);
    if (cut === null || dayNumber(cut) === dayNumber(date)) return [];
    const text = written(cut);
    const holder = source.corpus.facts.find(
      (fact) => fact.eventId === event.id && fact.kind === "date",
    );
    return [
      {
        text,
        tier: 0 as const,
        value: dayNumber(cut),
        proof: {
          rule: "event-date" as const,
          ...(holder === undefined ? {} : { factId: holder.id }),
          get text(): Bilingual {
            const name = named(event, cut, source);
            return {
              ja: `${text.ja}は、${name.ja}の${cut.day !== undefined ? "日付" : cut.month !== undefined ? "年月" : "年"}である。`,
              en: `${text.en} is the date of ${name.en}.`,
            };
          },
        },
      },
    ];
  });
}

/** A label that does not say the date over again, where there is one. */
function named(event: Event, date: CalendarDate, source: ItemSource): Bilingual {
  const plain = (lang: "ja" | "en"): string | undefined =>
    source.cards
      .labelsOf(event, lang)
      .map((label) => label.text)
      .find((label) => !label.includes(String(date.year)));
  const best = eventLabel(event, source);
  return { ja: plain("ja") ?? best.ja, en: plain("en") ?? best.en };
}

function datesOfFacts(
  fact: Fact,
  gap: Gap,
  date: CalendarDate,
  source: ItemSource,
): readonly Candidate[] {
  return source.corpus.facts.flatMap((other) =>
    other.gaps.flatMap((each) => {
      if (each.type !== "date" || (other.id === fact.id && each.id === gap.id)) return [];
      const found = parseWrittenDate(each.answer.ja);
      if (found === null || !isAsPrecise(found, date)) return [];
      const candidate = belongingTo(other, each.answer, fact, "time", source);
      return [{ ...candidate, value: dayNumber(found) }];
    }),
  );
}

function isAsPrecise(a: CalendarDate, b: CalendarDate): boolean {
  return (["year", "month", "day"] as const).every(
    (part) => (a[part] === undefined) === (b[part] === undefined),
  );
}

function toPrecision(full: CalendarDate, like: CalendarDate): CalendarDate | null {
  const cut: CalendarDate = {
    ...(like.year === undefined || full.year === undefined ? {} : { year: full.year }),
    ...(like.month === undefined || full.month === undefined ? {} : { month: full.month }),
    ...(like.day === undefined || full.day === undefined ? {} : { day: full.day }),
  };
  return isAsPrecise(cut, like) ? cut : null;
}

/**
 * Dates that stand in where no true one lies near. Years keep clear of the next ones, in which a law may
 * have come into force or a plan may have been put off; goals are set in round years.
 */
function nearby(date: CalendarDate): readonly CalendarDate[] {
  const { year, month } = date;
  if (month === undefined) {
    if (year === undefined) return [];
    const steps = year > 2025 && year % 5 === 0 ? [5, 10, 15] : [2, 3, 5];
    return steps.flatMap((by) => [{ year: year - by }, { year: year + by }]);
  }
  const monthSteps = [1, 2, 4].flatMap((by) => [shifted(date, -by), shifted(date, by)]);
  if (year === undefined || date.day === undefined) return monthSteps;
  const yearSteps = [1, 2].flatMap((by) => [
    { ...date, year: year - by },
    { ...date, year: year + by },
  ]);
  return [...monthSteps, ...yearSteps];
}

/** The date some months off, on a day that every month has; a month without its year stays within one. */
function shifted(date: CalendarDate, months: number): CalendarDate {
  const count = (date.year ?? 0) * 12 + (date.month ?? 1) - 1 + months;
  return {
    ...(date.year === undefined ? {} : { year: Math.floor(count / 12) }),
    month: (((count % 12) + 12) % 12) + 1,
    ...(date.day === undefined ? {} : { day: Math.min(date.day, 28) }),
  };
}

function written(date: CalendarDate): Bilingual {
  return { ja: formatJapanese(date), en: formatEnglish(date) };
}

/** Orders dates of one precision; not a count of days. */
function dayNumber(date: CalendarDate): number {
  return (date.year ?? 0) * 372 + ((date.month ?? 1) - 1) * 31 + (date.day ?? 1);
}

function fiscalYearSlot(gap: Gap): Found | null {
  const year = Number(/^(\d{4})年度$/.exec(gap.answer.ja)?.[1]);
  if (!Number.isInteger(year)) return null;
  const candidates = [-3, -2, -1, 1, 2, 3].map((step) =>
    computed({ ja: `${year + step}年度`, en: `FY${year + step}` }, gap, year + step),
  );
  return { value: year, candidates };
}
