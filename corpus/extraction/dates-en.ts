import type { CalendarDate } from "../language/calendar-date.ts";
import type { DateMention } from "./dates-ja.ts";

const months =
  "January|February|March|April|May|June|July|August|September|October|November|December";
const written = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)? (${months})(?:,? (\\d{4}))?|(${months}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?|(${months})(?: of)?,? (\\d{4})|(?:FY|fiscal year |fiscal )(\\d{4})|(?:by|in|since|from|until|before|after|of|and|end of|early|late|mid-) ?(\\d{4}))\\b(?![0-9%-])`,
  "g",
);

/** The dates of an English sentence. A month and day without a year take the anchor's only where both agree. */
export function findDatesEn(text: string, anchor: CalendarDate | null): readonly DateMention[] {
  return [...text.matchAll(written)].flatMap((match) => {
    const [words, day, month, year, month2, day2, year2, month3, year3, fiscal, bare] = match;
    const digits = fiscal ?? bare;
    const monthNumber = month ?? month2 ?? month3;
    const number =
      monthNumber === undefined ? undefined : months.split("|").indexOf(monthNumber) + 1;
    const stated = year ?? year2 ?? year3 ?? digits;
    const date: CalendarDate = {
      ...(stated === undefined ? {} : { year: Number(stated) }),
      ...(number === undefined ? {} : { month: number }),
      ...((day ?? day2) === undefined ? {} : { day: Number(day ?? day2) }),
    };
    const isLikely = date.year === undefined || (date.year >= 1600 && date.year <= 2200);
    if (!isLikely || (date.day !== undefined && (date.day < 1 || date.day > 31))) return [];
    const agrees = anchor?.month === date.month && anchor?.day === date.day;
    const whole =
      date.year === undefined && agrees && anchor?.year !== undefined
        ? { ...date, year: anchor.year }
        : date;
    const from = bare === undefined ? match.index : match.index + words.length - bare.length;
    const to = match.index + words.length;
    const type = fiscal === undefined ? ("date" as const) : ("fiscal-year" as const);
    return [{ from, to, type, date: whole, part: "", isRelative: false }];
  });
}
