/** A date as far as it is stated. Month and day numbers count from 1. */
export type CalendarDate = {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
};

const englishMonths: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** First day of each era since Meiji's date of proclamation. */
const eras = [
  { ja: "令和", en: "Reiwa", start: [2019, 5, 1] },
  { ja: "平成", en: "Heisei", start: [1989, 1, 8] },
  { ja: "昭和", en: "Showa", start: [1926, 12, 25] },
  { ja: "大正", en: "Taisho", start: [1912, 7, 30] },
  { ja: "明治", en: "Meiji", start: [1868, 10, 23] },
] as const;

export type EraYear = { readonly ja: string; readonly en: string; readonly year: number };

/**
 * The era years a date may be written in. A bare year at a change of eras belongs to both
 * (1989 is 昭和64年 and 平成元年); a full date belongs to one.
 */
export function eraYears(date: CalendarDate): readonly EraYear[] {
  const { year } = date;
  if (year === undefined) return [];
  const earliest = ordinal(year, date.month ?? 1, date.day ?? 1);
  const latest = ordinal(year, date.month ?? 12, date.day ?? 31);
  const result: EraYear[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const era of eras) {
    const [startYear, startMonth, startDay] = era.start;
    const start = ordinal(startYear, startMonth, startDay);
    if (latest >= start && earliest < end) {
      result.push({ ja: era.ja, en: era.en, year: year - startYear + 1 });
    }
    end = start;
  }
  return result;
}

function ordinal(year: number, month: number, day: number): number {
  return year * 10_000 + month * 100 + day;
}

/** Reads `2025`, `2025-02` or `2025-02-07`. */
export function fromIso(iso: string): CalendarDate {
  const [year, month, day] = iso.split("-").map(Number);
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

/** Reads a date written out in Japanese or English, or null. The whole text must be the date. */
export function parseWrittenDate(text: string): CalendarDate | null {
  const ja = /^(?:(\d{4})年)?(?:(\d{1,2})月)?(?:(\d{1,2})日)?$/.exec(text);
  if (ja !== null && text !== "") return parts(ja[1], ja[2], ja[3]);
  const monthName = `(${englishMonths.join("|")})`;
  const dayFirst = new RegExp(`^(?:(\\d{1,2}) )?${monthName}(?: (\\d{4}))?$`).exec(text);
  if (dayFirst !== null) return parts(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = new RegExp(`^${monthName} (\\d{1,2})(?:, (\\d{4}))?$`).exec(text);
  if (monthFirst !== null) return parts(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  return /^\d{4}$/.test(text) ? { year: Number(text) } : null;
}

function monthNumber(name: string | undefined): string {
  return String(englishMonths.indexOf(name ?? "") + 1);
}

function parts(year?: string, month?: string, day?: string): CalendarDate | null {
  const date: CalendarDate = {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
  const monthFits = date.month === undefined || (date.month >= 1 && date.month <= 12);
  const dayFits = date.day === undefined || (date.day >= 1 && date.day <= 31);
  return monthFits && dayFits ? date : null;
}

/** The date in the usual Japanese form: 2025年2月7日. */
export function formatJapanese(date: CalendarDate): string {
  return `${unit(date.year, "年")}${unit(date.month, "月")}${unit(date.day, "日")}`;
}

/** The date in the form used in English texts here: 7 February 2025. */
export function formatEnglish(date: CalendarDate): string {
  const month = date.month === undefined ? undefined : englishMonths[date.month - 1];
  return [date.day, month, date.year].filter((part) => part !== undefined).join(" ");
}

/** Other usual ways to write the same date, in both languages: era, slashes, month first. */
export function dateVariants(date: CalendarDate): readonly string[] {
  const { year, month, day } = date;
  const rest = `${unit(month, "月")}${unit(day, "日")}`;
  const variants = [formatJapanese(date), formatEnglish(date)];
  for (const era of eraYears(date)) {
    variants.push(`${era.ja}${era.year === 1 ? "元" : era.year}年${rest}`);
  }
  const numbers = [year, month, day].filter((part) => part !== undefined);
  if (numbers.length > 1) variants.push(numbers.join("/"));
  if (month !== undefined && day !== undefined) {
    const name = englishMonths[month - 1];
    variants.push(year === undefined ? `${name} ${day}` : `${name} ${day}, ${year}`);
  }
  return [...new Set(variants)];
}

function unit(value: number | undefined, suffix: string): string {
  return value === undefined ? "" : `${value}${suffix}`;
}
