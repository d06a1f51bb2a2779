import { listMark } from "./list-mark.ts";
import { endsSentence } from "./sentence-end.ts";

/** What a line of a text without markup looks like from its own words and the space around it. */
export type LineKind =
  | { readonly kind: "heading"; readonly level: number; readonly isMarked: boolean }
  | { readonly kind: "list-item" }
  | { readonly kind: "caption" }
  | { readonly kind: "paragraph" };

/** How a line stands: blank lines before and behind it, whether a heading came right before, if any follow. */
export type Standing = {
  readonly gapBefore: number;
  readonly gapAfter: number;
  readonly afterHeading: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

const paragraph = { kind: "paragraph" } as const;
const division =
  /^(?:第[0-9０-９一二三四五六七八九十百]{1,4}([部編章節款項])|(?:Part|Chapter|Section)\s[0-9IVX]+\b)/;
const divisionLevels: Readonly<Record<string, number>> = {
  部: 1,
  編: 1,
  章: 1,
  節: 2,
  款: 3,
  項: 3,
};
const figure =
  /^(?:図表|図|表|写真|資料|Figure|Fig\.|Table|Chart|Photo)\s?[0-9０-９ⅠⅡⅢⅣⅤIVX一二三][\p{L}\p{N}.．\-‐－―]*/u;
const credit =
  /[（(【［](?:写真|画像|資料|出典|提供|Photo|Source|Credit)[^）)】］]{0,40}[）)】］]$/u;
const dateAlone =
  /^[（(]?(?:(?:令和|平成|昭和|大正|明治)?[0-9０-９元]{1,4}年[0-9０-９\s]{1,3}月[0-9０-９\s]{1,3}日|[0-9]{4}[/.-][0-9]{1,2}[/.-][0-9]{1,2}|(?:[0-9]{1,2}\s)?[A-Z][a-z]{2,8}\.?\s(?:[0-9]{1,2},\s)?[0-9]{4})(?:\s?[（(][月火水木金土日][）)])?[）)]?$/;
const letters = /[\p{L}]/u;

/** The kind of a line by its displayed words. */
export function lineKind(words: string, standing: Standing): LineKind {
  const marked = /^(#{1,6})\s+\S/.exec(words);
  if (marked?.[1] !== undefined)
    return { kind: "heading", level: marked[1].length, isMarked: true };
  if (!letters.test(words) || dateAlone.test(words)) return paragraph;
  if (endsSentence(words)) return listMark(words) === null ? paragraph : { kind: "list-item" };
  if (words.length <= 120 && (figure.test(words) || credit.test(words))) return { kind: "caption" };
  const mark = listMark(words);
  const standsAlone = standing.gapBefore > 0 && standing.gapAfter > 0 && !standing.isLast;
  const divided = division.exec(words);
  if (divided !== null && isShort(words)) {
    return { kind: "heading", level: divisionLevels[divided[1] ?? ""] ?? 1, isMarked: false };
  }
  if (mark !== null) {
    const canHead = mark.rank < 4 && !/^[（(]注/.test(words);
    if (canHead && standsAlone && isShort(words)) {
      return { kind: "heading", level: 2 + mark.rank, isMarked: false };
    }
    return { kind: "list-item" };
  }
  if (standing.isFirst && !standing.isLast && words.length <= 60) {
    return { kind: "heading", level: 1, isMarked: false };
  }
  if (!isShort(words)) return paragraph;
  if (standing.gapBefore === 0 && standing.afterHeading) {
    return { kind: "heading", level: 2, isMarked: false };
  }
  return standsAlone ? { kind: "heading", level: 2, isMarked: false } : paragraph;
}

/** Whether a line begins as a numbered heading does: with a mark, or as a chapter or section. */
export function isNumbered(words: string): boolean {
  return listMark(words) !== null || division.test(words);
}

/** As short as headings are, and not a clause that breaks off. */
function isShort(words: string): boolean {
  if (/[、。，,;；:：]$/.test(words)) return false;
  if (/^[\x20-\u024f\u2010-\u2026]*$/.test(words)) {
    return words.length <= 90 && /^[A-Z0-9"“(]/.test(words);
  }
  if (words.includes("。") || /^[^、]{1,6}、.*[ぁ-ん]$/.test(words)) return false;
  if (words.length <= 40) return (words.match(/、/g) ?? []).length <= 1;
  return words.length <= 60 && !words.includes("、") && /[^ぁ-ん]$/.test(words);
}
