import type { Lang } from "../../bilingual.ts";
import type { Fact, Gap } from "../../fact.ts";
import { rivals } from "../slots/rivals.ts";
import type { ItemSource } from "../source.ts";
import { isPlainDate } from "./asked-kind.ts";

/**
 * Whether the right answers of a gap can be listed, so that an answer in writing can be marked fairly: a figure, a plain
 * date or an article; a person or a place the gazetteer knows with its variants; an acronym. Nothing of which the document
 * says the same as of something else (`rivals.ts`). Bodies, treaties and terms have several good names in either language
 * (readers of samples found one refused in every third such item): they stay flashcards, where the student is the judge.
 */
export function isListable(fact: Fact, gap: Gap, lang: Lang, source: ItemSource): boolean {
  if (rivals.has(`${fact.id}/${gap.id}`)) return false;
  if (gap.type === "date" && !isPlainDate(gap.answer.ja)) return false;
  if (figures.has(gap.type)) return /[\d一二三四五六七八九十ⅠⅡⅢⅣⅤⅥⅦⅧ]/.test(gap.answer.ja);
  if (asksHow[lang].test(gap.ask?.[lang] ?? "")) return false;
  if (/^[A-Z0-9][A-Z0-9+-]+$/.test(gap.answer[lang])) return true;
  const entry = source.entryOf(gap.answer.ja);
  return named.has(gap.type) && entry !== null && (lang === "ja" || !entry.translated);
}

const named: ReadonlySet<Gap["type"]> = new Set(["person", "place"]);
const figures: ReadonlySet<Gap["type"]> = new Set(["date", "fiscal-year", "number", "article"]);

const asksHow: Readonly<Record<Lang, RegExp>> = {
  ja: /どう|どのよう|どんな|いかに|何にたとえ|何であ/,
  en: /\b[Hh]ow\b|what kind|liken|\bcall\b|\bdo with\b|be done|to do\b/,
};
