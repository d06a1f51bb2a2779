import type { GapType } from "../vocabulary.ts";
import { dateVariants, eraYears, parseWrittenDate } from "./calendar-date.ts";
import { fromRoman, toRoman } from "./roman.ts";

/**
 * Other right ways to write an answer of this type, in both languages, derived by rule: era years,
 * fiscal years, article numbers. Spelling variants of terms are a matter of grading, not listed here.
 */
export function answerVariants(type: GapType, answer: string): readonly string[] {
  if (type === "date") {
    const date = parseWrittenDate(answer);
    return date === null ? [] : dateVariants(date);
  }
  if (type === "fiscal-year") return fiscalYearVariants(answer);
  if (type === "article") return articleVariants(answer);
  return [];
}

function fiscalYearVariants(answer: string): readonly string[] {
  const digits = /^(?:(\d{4})年度|(?:FY ?|fiscal (?:year )?)(\d{4}))$/i.exec(answer);
  const year = Number(digits?.[1] ?? digits?.[2]);
  if (!Number.isInteger(year)) return [];
  // A fiscal year runs from April to March and is named after the year it begins in.
  const eraNames = eraYears({ year, month: 4 })
    .concat(eraYears({ year, month: 12 }))
    .map((era) => `${era.ja}${era.year === 1 ? "元" : era.year}年度`);
  return [
    ...new Set([
      `${year}年度`,
      ...eraNames,
      `FY${year}`,
      `fiscal ${year}`,
      `fiscal year ${year}`,
      `Japanese fiscal year ${year}`,
      `Japan fiscal year ${year}`,
      `Japanese FY${year}`,
      `${year} fiscal year`,
    ]),
  ];
}

function articleVariants(answer: string): readonly string[] {
  const ja = /^第?(\d{1,2})条$/.exec(answer);
  const en = /^Article ([IVXL]+|\d{1,2})$/.exec(answer);
  const number = ja === null ? romanOrDigits(en?.[1]) : Number(ja[1]);
  if (number === null) return [];
  const roman = toRoman(number);
  return [
    `第${number}条`,
    `第${toKanji(number)}条`,
    `${number}条`,
    `Article ${roman}`,
    `Article ${number}`,
    `Art. ${roman}`,
  ];
}

function romanOrDigits(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d+$/.test(text) ? Number(text) : fromRoman(text);
}

function toKanji(number: number): string {
  const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
  const tens = Math.floor(number / 10);
  const tensText = tens === 0 ? "" : tens === 1 ? "十" : `${digits[tens]}十`;
  return `${tensText}${digits[number % 10]}`;
}
