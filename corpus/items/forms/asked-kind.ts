import type { Bilingual, Lang } from "../../bilingual.ts";
import type { Gap } from "../../fact.ts";
import type { PlaceSort } from "../../gazetteer.ts";
import { parseWrittenDate } from "../../language/calendar-date.ts";
import type { ItemSource } from "../source.ts";

/** What is to be written: its name for “fill in …”, and how a question says so that asks for it already. */
export type AskedKind = {
  /** In English after a question that does not say it: “Name the country.” */
  readonly bid: string;
  readonly name: Bilingual;
  readonly asked: Readonly<Record<Lang, RegExp>>;
};

/**
 * The kind of thing a gap asks for, so that “Cambodia” is not written where the city is wanted, nor a month without
 * its year. Null where the question or the blank leaves no doubt, as of most terms.
 */
export function askedKind(gap: Gap, source: ItemSource): AskedKind | null {
  if (gap.id !== "abbr" && /^[A-Z0-9][A-Z0-9+-]*$/.test(gap.answer.ja) && gap.type !== "number")
    return untold("英数字の名称", "an abbreviation or designation");
  switch (gap.type) {
    case "date":
      return kindOfDate(gap.answer.ja);
    case "fiscal-year":
      return kind("年度", "a fiscal year", "Give the fiscal year.", /年度/, /fiscal year/);
    case "person":
      return kind(
        "人名",
        "a person's name",
        "Name the person.",
        /誰/,
        /\bwhom?\b|minister|president|secretary/i,
      );
    case "article":
      return kind("条の番号", "an article", "Give the article.", /第何条/, /which article/i);
    case "number":
      return kindOfNumber(gap.answer.ja);
    case "place": {
      const sort = source.entryOf(gap.answer.ja)?.sort;
      return sort === undefined ? untold("地名", "a place") : places[sort];
    }
    case "term":
      return gap.id === "abbr" ? untold("略称", "an abbreviation") : null;
    default:
      return null;
  }
}

function kindOfNumber(answer: string): AskedKind {
  if (/^第.章$/.test(answer))
    return kind("章の番号", "a chapter", "Give the chapter.", /第何章/, /which chapter/i);
  if (/^午[前後]/.test(answer)) return untold("時刻", "a time of day");
  return /分間?$|時間$|\d年$/.test(answer)
    ? untold("時間の長さ", "a length of time")
    : untold("数", "a number");
}

/** What a blank is told to be filled with, and a question says well enough by itself. */
function untold(ja: string, en: string): AskedKind {
  return kind(ja, en, "", /(?:)/, /(?:)/);
}

/** Whether the right answers of a date can be listed: “by the end of 2022” can be said in too many ways. */
export function isPlainDate(answer: string): boolean {
  return kindOfDate(answer) !== null || /^\d{4}年代$/.test(answer);
}

function kindOfDate(answer: string): AskedKind | null {
  const date = parseWrittenDate(answer);
  if (date === null) return null;
  const { year, month, day } = date;
  if (year === undefined) return kind("月", "a month", "Give the month.", /何月/, /which month/i);
  if (month === undefined)
    return kind("年", "a year", "Give the year.", /何年|[（(]年[）)]/, /which year/i);
  return day === undefined
    ? kind(
        "年月",
        "a month and year",
        "Give month and year.",
        /何年何月|（年月）/,
        /month and year|month of which year/,
      )
    : kind(
        "年月日",
        "a date (day, month, and year)",
        "Give day, month, and year.",
        /何年何月何日|（年月日）/,
        /day, month,? and year/,
      );
}

const places: Readonly<Record<PlaceSort, AskedKind>> = {
  country: kind(
    "国名",
    "a country",
    "Name the country.",
    /どの国|どこの国|[たのる]国はどこ|相手国はどこ/,
    /\b(?:which|what)(?: other)? country/i,
  ),
  city: kind(
    "都市名",
    "a city",
    "Name the city.",
    /どの都市|都市はどこ/,
    /\b(?:which|what) (?:city|town)/i,
  ),
  region: kind(
    "地域名",
    "a region",
    "Name the region.",
    /どの地域|地域はどこ/,
    /\b(?:which|what) (?:region|area)/i,
  ),
  sea: kind(
    "海域名",
    "a body of water",
    "Name the body of water.",
    /どの海|海域はどこ|海峡/,
    /\b(?:which|what) (?:sea|strait|body of water)/i,
  ),
  islands: kind(
    "島の名",
    "an island or islands",
    "Name the islands.",
    /どの島|島々か|島はどこ/,
    /\b(?:which|what) islands?/i,
  ),
  base: kind(
    "施設名",
    "a base",
    "Name the base.",
    /どの(?:基地|施設|米軍施設)|(?:飛行場|施設)は(?:どこ|どれ)/,
    /\b(?:which|what) (?:U\.S\. )?(?:base|air station|facility)/i,
  ),
  building: kind(
    "建物の名",
    "a building",
    "Name the building.",
    /どの建物/,
    /\b(?:which|what) building/i,
  ),
};

function kind(ja: string, en: string, bid: string, askedJa: RegExp, askedEn: RegExp): AskedKind {
  return { name: { ja, en }, bid, asked: { ja: askedJa, en: askedEn } };
}
