import type { Lang } from "../../bilingual.ts";
import type { Gap } from "../../fact.ts";
import { formatEnglish, formatJapanese, parseWrittenDate } from "../../language/calendar-date.ts";
import { fromRoman, toRoman } from "../../language/roman.ts";
import type { ItemSource } from "../source.ts";

const ordinals =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");

/**
 * Ways to answer that are right because the stem says the rest: where it asks for an article or a chapter, the bare number;
 * where it asks 何年 or 何回, the figure; where it names the treaty, the article with the treaty's name. They are right for
 * this stem alone, so the gap does not list them and the grading of a bare 5 for 第5条 stays strict.
 */
export function bareForms(
  gap: Gap,
  lang: Lang,
  stem: string,
  source: ItemSource,
): readonly string[] {
  if (gap.type === "date" || gap.type === "fiscal-year") return withoutYear(gap, lang, stem);
  const series = seriesOf(gap.answer.ja);
  if (series === null) {
    const figure = /^約?(\d+)(?:時間|分間|年|回|月|周年)$/.exec(gap.answer.ja)?.[1];
    // A number is asked for where the blank holds “50th anniversary”, too.
    const unitIsAsked =
      gap.answer.ja.endsWith("周年") ||
      /何(?:時間|分|年|回|月|周年)/.test(stem) ||
      /which anniversary|how many (?:hours|minutes|years|times)/i.test(stem);
    return figure !== undefined && unitIsAsked ? [figure] : [];
  }
  const { value, ja, en } = series;
  const roman = toRoman(value);
  const named = ja === "条" ? withTreaty(value, lang, stem, source) : [];
  if (lang === "ja") return [String(value), roman, `第${value}`, ...named];
  // Not “first” by itself: what gives one item's answer away in another is looked for by these forms.
  const counted = `${value}${["th", "st", "nd", "rd"][value % 10] ?? "th"}`;
  const ordinal = ordinals[value - 1];
  const inWords =
    ordinal === undefined ? [] : [`${ordinal} ${en}`, ...(value > 3 ? [ordinal] : [])];
  const short =
    ja === "章"
      ? [
          `Ch. ${value}`,
          `Ch. ${roman}`,
          `Chap. ${value}`,
          `Chap. ${roman}`,
          `Chap ${value}`,
          `Chap ${roman}`,
        ]
      : [];
  return [String(value), roman, counted, `${counted} ${en}`, ...inWords, ...short, ...named];
}

/** What the stem says of a date need not be said again: the year that stands in it, 年度 where it asks for one. */
function withoutYear(gap: Gap, lang: Lang, stem: string): readonly string[] {
  const fiscal = /^(\d{4})年度$/.exec(gap.answer.ja)?.[1];
  if (fiscal !== undefined) return /年度|fiscal year/.test(stem) ? [fiscal] : [];
  const date = parseWrittenDate(gap.answer.ja);
  if (date === null) return [];
  if (date.year === undefined)
    return date.day === undefined && /何月/.test(stem) ? [String(date.month)] : [];
  const { year, ...rest } = date;
  if (rest.month === undefined || !stem.includes(String(year))) return [];
  return [lang === "ja" ? formatJapanese(rest) : formatEnglish(rest)];
}

type Series = { readonly value: number; readonly ja: "条" | "章"; readonly en: string };

function seriesOf(answer: string): Series | null {
  const [, digits = "", unit] = /^第(\d+|[Ⅰ-Ⅻ]|[IVX]+)([条章])$/.exec(answer) ?? [];
  const value = /^\d+$/.test(digits) ? Number(digits) : fromRoman(digits.normalize("NFKC"));
  if (value === null || (unit !== "条" && unit !== "章")) return null;
  return { value, ja: unit, en: unit === "条" ? "article" : "chapter" };
}

/** 日米安保条約第5条, “Article V of the Japan–U.S. Security Treaty”, where the stem speaks of that treaty. */
function withTreaty(
  value: number,
  lang: Lang,
  stem: string,
  source: ItemSource,
): readonly string[] {
  return source.corpus.gazetteer
    .filter((entry) => entry.kind === "treaty" && stem.includes(entry[lang]))
    .flatMap((entry) => [
      ...[entry[lang], entry.short?.[lang] ?? [], entry.aliases?.[lang] ?? []].flat(),
      ...shortOf(entry[lang]),
    ])
    .map((name) =>
      lang === "ja" ? `${name}第${value}条` : `Article ${toRoman(value)} of the ${name}`,
    )
    .flatMap((form) => (lang === "ja" ? [form, form.replace("第", "")] : [form]));
}

/** As one speaks of a treaty just named: 条約, “the Security Treaty”. */
function shortOf(name: string): readonly string[] {
  return [/(?:条約|協定)$/, /(?:Treaty|Agreement)$/, /Security Treaty$/].flatMap(
    (end) => end.exec(name)?.[0] ?? [],
  );
}
