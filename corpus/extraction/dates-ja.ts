import type { CalendarDate } from "../language/calendar-date.ts";

export type DatePrecision = "fiscal-year" | "date";

/** A date as written in a sentence's matching copy, as far as the document itself resolves it. */
export type DateMention = {
  readonly from: number;
  readonly to: number;
  readonly type: DatePrecision;
  /** What is stated; `year` is missing where neither the words nor the anchor give one. */
  readonly date: CalendarDate | null;
  /** 末, 前半, 頃 and the like: the date is a part of what is named. */
  readonly part: string;
  /** True for 同年, 来年, 本年: understood only through another date. */
  readonly isRelative: boolean;
};

/** What relative dates hang on: the event's or document's own date, as far as it is known. */
export type DateAnchor = { readonly date: CalendarDate | null };

const eraStart: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
};
const era = "(?:明治|大正|昭和|平成|令和)";
const yearPart = `(?:[0-9]{2}\\((?:${era}|同)[0-9]{1,2}\\)年|${era}(?:元|[0-9]{1,2})(?:\\((?:[0-9]{4})\\))?年|[0-9]{4}(?:\\(${era}(?:元|[0-9]{1,2})\\))?年|(?:同|本|今|来|昨|ことし|翌|前)年|ことし|再来年)`;
const written = new RegExp(
  `[0-9]{4}[/.][0-9]{1,2}[/.][0-9]{1,2}|${yearPart}度?(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:代|末|前半|後半|初頭|半ば|上旬|中旬|下旬|頃|ごろ)?|[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:末|前半|後半|上旬|中旬|下旬)?|(?:同|本|今)月[0-9]{1,2}日|同日`,
  "g",
);

/** The dates of a sentence. An anchor without a year resolves nothing: what is unknown stays unknown. */
export function findDatesJa(text: string, anchor: DateAnchor): readonly DateMention[] {
  const found: DateMention[] = [];
  let last: CalendarDate | null = null;
  for (const match of text.matchAll(written)) {
    const [words] = match;
    const from = match.index;
    const to = from + words.length;
    if (
      /[0-9]/.test(text[from - 1] ?? "") ||
      /^(?:間|目|以上|ぶり|分|か月|という)/.test(text.slice(to))
    )
      continue;
    const date = read(words, anchor.date, last);
    if (date !== null && !isPossible(date)) continue;
    const part = /(?:代|末|前半|後半|初頭|半ば|上旬|中旬|下旬|頃|ごろ)$/.exec(words)?.[0] ?? "";
    const type = /年度/.test(words) ? "fiscal-year" : "date";
    const isRelative =
      !/^[0-9]{2}\(/.test(words) && /同|本|今|来|昨|ことし|翌|前年|^[0-9]{1,2}月/.test(words);
    found.push({ from, to, type, date, part, isRelative });
    if (date !== null && date.year !== undefined) last = date;
  }
  return found;
}

function read(
  words: string,
  anchor: CalendarDate | null,
  last: CalendarDate | null,
): CalendarDate | null {
  const slashed = /^([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})$/.exec(words);
  if (slashed !== null) return dated(Number(slashed[1]), slashed[2], slashed[3]);
  if (words === "同日") return last ?? anchor;
  const rest =
    /(?:([0-9]{1,2})月)?(?:([0-9]{1,2})日)?(?:代|末|前半|後半|初頭|半ば|上旬|中旬|下旬|頃|ごろ)?$/.exec(
      words,
    );
  const [month, day] = [rest?.[1], rest?.[2]];
  const stated = statedYear(words);
  if (stated !== null) return dated(stated, month, day);
  const head = /^(同|本|今|来|昨|ことし|翌|前|再来)/.exec(words)?.[1];
  if (/^(?:同|本|今)月/.test(words)) {
    const month = words.startsWith("同") ? (last ?? anchor)?.month : anchor?.month;
    const year = words.startsWith("同") ? (last ?? anchor)?.year : anchor?.year;
    return month === undefined ? null : dated(year, String(month), day);
  }
  if (head === undefined) return dated(undefined, month, day);
  const from = head === "同" || head === "翌" || head === "前" ? (last ?? anchor) : anchor;
  if (from?.year === undefined) return null;
  const step = { 来: 1, 翌: 1, 再来: 2, 昨: -1, 前: -1 }[head] ?? 0;
  return dated(from.year + step, month, day);
}

function statedYear(words: string): number | null {
  const western = /([0-9]{4})/.exec(words);
  if (western !== null) return Number(western[1]);
  // White papers of the 2000s write 07(平成19)年, and then 10(同22)年 for the era just named.
  const short = /^([0-9]{2})\((明治|大正|昭和|平成|令和|同)/.exec(words);
  if (short !== null) return (/[平令同]/.test(short[2] ?? "") ? 2000 : 1900) + Number(short[1]);
  const inEra = /(明治|大正|昭和|平成|令和)(元|[0-9]{1,2})/.exec(words);
  if (inEra === null) return null;
  return (eraStart[inEra[1] ?? ""] ?? 0) + (inEra[2] === "元" ? 1 : Number(inEra[2]));
}

function dated(year?: number, month?: string, day?: string): CalendarDate {
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

function isPossible({ year, month, day }: CalendarDate): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (
    day !== undefined &&
    (day < 1 || day > new Date(Date.UTC(year ?? 2000, month ?? 1, 0)).getUTCDate())
  )
    return false;
  return year === undefined || (year >= 1600 && year <= 2200);
}
