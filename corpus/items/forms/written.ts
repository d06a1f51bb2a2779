import type { Lang } from "../../bilingual.ts";
import type { Fact, Gap } from "../../fact.ts";
import { rivals } from "../slots/rivals.ts";
import type { ItemSource } from "../source.ts";
import { isPlainDate } from "./asked-kind.ts";

/**
 * Whether the right answers of a gap can be listed, so that an answer in writing can be marked fairly: a figure, a plain
 * date or an article; a name the gazetteer knows with its variants, in English only of people and places, since the
 * documents are Japanese and bodies and treaties have several good names in translation; an acronym; or, in Japanese, a
 * term of four characters or more that stands in the document as it is and is asked for by “what”, never by “how”. Nothing
 * of which the document says the same as of something else (`rivals.ts`). Whatever else could be said in several good
 * ways stays a flashcard, where the student is the judge.
 */
export function isListable(fact: Fact, gap: Gap, lang: Lang, source: ItemSource): boolean {
  const answer = gap.answer[lang];
  if (rivals.has(`${fact.id}/${gap.id}`)) return false;
  if (gap.type === "date" && !isPlainDate(gap.answer.ja)) return false;
  if (figures.has(gap.type)) return /[\d一二三四五六七八九十ⅠⅡⅢⅣⅤⅥⅦⅧ]/.test(gap.answer.ja);
  if (asksHow[lang].test(gap.ask?.[lang] ?? "")) return false;
  const entry = source.entryOf(gap.answer.ja);
  if (entry !== null) return lang === "ja" || (inTwoLanguages.has(gap.type) && !entry.translated);
  if (/^[A-Z0-9][A-Z0-9+-]+$/.test(answer)) return true;
  return lang === "ja" && isTerm(answer) && standsInDocument(fact, answer);
}

const inTwoLanguages: ReadonlySet<Gap["type"]> = new Set(["person", "place"]);
const figures: ReadonlySet<Gap["type"]> = new Set(["date", "fiscal-year", "number", "article"]);

const asksHow: Readonly<Record<Lang, RegExp>> = {
  ja: /どう|どのよう|どんな|いかに|何にたとえ|何であ/,
  en: /\b[Hh]ow\b|what kind|liken|\bcall\b|\bdo with\b|be done|to do\b/,
};

/** A compound, not a phrase with particles, nor two things side by side, nor what anybody could put otherwise. */
function isTerm(answer: string): boolean {
  if (generic.test(answer)) return false;
  return /^[\p{Script=Han}\p{Script=Katakana}ーA-Z0-9（）「」+]{4,}$/u.test(answer);
}

/** Heads of everyday compounds (“relations of trust”), and loanwords beside which Japanese has a word of its own. */
const generic =
  /(?:関係|環境|行為|事態|協力|強化|要素|大国|社会|機関|交換|日程|直後|挑戦|責任|秩序|法令|優位性?|優勢|投資|機会|需要|効果|見可能性|地形|価値|当局|措置|解決|作戦|施設|文書|声明|セキュリティ|データ|アクセス|コミットメント|リーダーシップ|パートナーシップ|テクノロジー|ダイナミズム|アーキテクチャー|エネルギー)$/;

function standsInDocument(fact: Fact, answer: string): boolean {
  return fact.evidence.terms.some((term) => term.includes(answer));
}
