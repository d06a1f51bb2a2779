import { type CalendarDate, eraYears } from "../language/calendar-date.ts";

/** A date or fiscal year as typed; `part` is 末, 初 and the like. */
export type WrittenDate = CalendarDate & {
  readonly isFiscal: boolean;
  readonly part: string;
};

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const monthName =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const eraNames: ReadonlyMap<string, string> = new Map([
  ["m", "明治"],
  ["t", "大正"],
  ["s", "昭和"],
  ["h", "平成"],
  ["r", "令和"],
  ["meiji", "明治"],
  ["taisho", "大正"],
  ["showa", "昭和"],
  ["heisei", "平成"],
  ["reiwa", "令和"],
]);
const era = "(?<era>明治|大正|昭和|平成|令和|meiji|taisho|showa|heisei|reiwa|[mtshr](?=\\.?\\d))";
const part = "(?<part>末|初め?|初頭|頭|前半|後半|半ば|上旬|中旬|下旬|の?年末)?";

const patterns: readonly RegExp[] = [
  new RegExp(
    `^(?:西暦)?(?:${era}\\.?)?(?<year>\\d{1,4}|元)年(?:(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日)?)?${part}$`,
  ),
  new RegExp(`^(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日)?${part}$`),
  /^(?<day>\d{1,2})日$/,
  new RegExp(`^(?:${era}\\.?)?(?<year>\\d{1,4})([./-])(?<month>\\d{1,2})(?:\\3(?<day>\\d{1,2}))?$`),
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})$/,
  /^(?<month>\d{1,2})\/(?<year>\d{4})$/,
  new RegExp(`^(?:(?<day>\\d{1,2})(?:th)?(?:of)?)?(?<name>${monthName})(?:,|of)?(?<year>\\d{4})?$`),
  new RegExp(`^(?<name>${monthName})(?<day>\\d{1,2})(?:th)?(?:,(?<year>\\d{4}))?$`),
  new RegExp(`^(?<name>${monthName})(?<day>\\d{1,2})(?:th)?,?(?<year>\\d{4})$`),
  new RegExp(`^(?<year>\\d{4}),?(?<name>${monthName})(?:(?<day>\\d{1,2})(?:th)?)?$`),
  new RegExp(`^${era}(?<year>\\d{1,2})$`),
];

const fiscalPatterns: readonly RegExp[] = [
  new RegExp(`^(?:西暦)?(?:${era}\\.?)?(?<year>\\d{1,4}|元)(?:会計)?年度${part}$`),
  /^(?:j?fy|(?:japanese)?fiscal(?:year)?)(?<year>\d{4}|(?<short>\d{2}))$/,
  /^(?<year>\d{4})fy$/,
];

/** Month and day between slashes: the first two numbers could be either way round in English. */
const slashed = /^(?<first>\d{1,2})[/.](?<second>\d{1,2})(?:[/.](?<year>\d{4}))?$/;

/**
 * The dates a folded text may mean: none, one, or two where 4/5 may be April or May. Japanese puts the month
 * first, English writers differ. An era year that never was (平成37年) and a day no month has are no dates.
 */
export function readDates(folded: string, lang: "ja" | "en"): readonly WrittenDate[] {
  const text = folded
    .replace(/[(]?[日月火水木金土](?:曜日?)?[)]$|(?<=日)[日月火水木金土]曜日?$/, "")
    .replace(/^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ?/, "")
    .replace(/^(?:at |in |by |on )?end of /, "末")
    .replace(/(?<=[a-z])\.|[\s。]+/g, "");
  const both = slashed.exec(text)?.groups;
  if (both !== undefined) {
    const orders =
      lang === "ja"
        ? [["first", "second"]]
        : [
            ["first", "second"],
            ["second", "first"],
          ];
    const read = orders.flatMap(([month = "", day = ""]) =>
      build({ year: both.year, month: both[month], day: both[day] }, false),
    );
    return read.filter((date, at) => at === 0 || JSON.stringify(date) !== JSON.stringify(read[0]));
  }
  const atEnd = text.startsWith("末") ? text.slice(1) : text;
  for (const [list, isFiscal] of [
    [fiscalPatterns, true],
    [patterns, false],
  ] as const) {
    for (const pattern of list) {
      const groups = pattern.exec(atEnd)?.groups;
      if (groups === undefined) continue;
      return build(atEnd === text ? groups : { ...groups, part: "末" }, isFiscal);
    }
  }
  return [];
}

type Groups = Readonly<Record<string, string | undefined>>;

function build(groups: Groups, isFiscal: boolean): readonly WrittenDate[] {
  const name = groups.name?.slice(0, 3);
  const month = name === undefined ? toNumber(groups.month) : months.indexOf(name) + 1;
  const day = toNumber(groups.day);
  if (!isRealDay(month, day)) return [];
  const rest = {
    ...dayOf(month, day),
    isFiscal,
    part: (groups.part ?? "").replace(/^の?年/, "").replace(/^初.*|頭/, "初"),
  };
  const written = groups.year;
  if (written === undefined) return [rest];
  // A fiscal year touches two calendar years, and so may touch two eras.
  const within = isFiscal ? [{ month: 4 }, { month: 12 }] : [dayOf(month, day)];
  return yearsMeant(groups.short === undefined ? written : `20${written}`, groups.era, within).map(
    (year) => ({ year, ...rest }),
  );
}

function yearsMeant(
  written: string,
  eraName: string | undefined,
  within: readonly CalendarDate[],
): readonly number[] {
  // 25年 is not read: it may as well be an era's.
  if (eraName === undefined) return /^\d{4}$/.test(written) ? [Number(written)] : [];
  const inEra = written === "元" ? 1 : Number(written);
  const fullName = eraNames.get(eraName) ?? eraName;
  for (let year = 1868; year < 2200; year++) {
    const isMeant = within
      .flatMap((each) => eraYears({ ...each, year }))
      .some((one) => one.ja === fullName && one.year === inEra);
    if (isMeant) return [year];
  }
  return [];
}

function dayOf(month: number | undefined, day: number | undefined): CalendarDate {
  return { ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

function isRealDay(month: number | undefined, day: number | undefined): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  // A leap year, since the year may not be known.
  const last = month === undefined ? 31 : new Date(Date.UTC(2000, month, 0)).getUTCDate();
  return day >= 1 && day <= last;
}

function toNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** `2025-10-28`, `--05`, `FY2027`, `2022末`: equal where two dates are the same. */
export function dateKey(date: WrittenDate): string {
  if (date.isFiscal) return `FY${date.year}${date.part}`;
  const pad = (value: number | undefined): string =>
    value === undefined ? "-" : String(value).padStart(2, "0");
  const tail =
    date.day === undefined
      ? date.month === undefined
        ? []
        : [pad(date.month)]
      : [pad(date.month), pad(date.day)];
  return [date.year ?? "-", ...tail].join("-") + date.part;
}
