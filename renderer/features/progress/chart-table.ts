import type { Lang } from "#corpus/bilingual.ts";
import type { CsvCell } from "#renderer/domain/progress-csv.ts";
import { dateLocales, formatNumber } from "#renderer/shared/format.ts";

/** How the figures of a column are printed. In a CSV they stand as they are: shares 0–1, dates ISO. */
export type ColumnKind = "text" | "date" | "number" | "share" | "precise";

export type Column = { readonly title: string; readonly kind: ColumnKind };

/** What a chart shows, as rows: chart, table and file are made from the same figures. */
export type ChartTable = {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CsvCell[])[];
};

export function formatCell(lang: Lang, kind: ColumnKind, cell: CsvCell): string {
  if (cell === null) return "–";
  if (typeof cell === "string") return kind === "date" ? dateFormats[lang].format(utc(cell)) : cell;
  if (kind === "share") return formatShare(lang, cell);
  return kind === "precise" ? cell.toFixed(4) : formatNumber(lang, cell);
}

/** 0.912 as 91.2%. */
export function formatShare(lang: Lang, share: number): string {
  return shareFormats[lang].format(share);
}

const dayMs = 86_400_000;

/** The calendar date of a study day, `YYYY-MM-DD`. */
export function isoDate(studyDay: number): string {
  return new Date(studyDay * dayMs).toISOString().slice(0, 10);
}

function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** Making a format takes up to a millisecond, and a table has hundreds of cells. */
const dateFormats: Readonly<Record<Lang, Intl.DateTimeFormat>> = {
  ja: new Intl.DateTimeFormat(dateLocales.ja, { dateStyle: "medium", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat(dateLocales.en, { dateStyle: "medium", timeZone: "UTC" }),
};
const shareFormats: Readonly<Record<Lang, Intl.NumberFormat>> = {
  ja: new Intl.NumberFormat("ja", { style: "percent", maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 }),
};
