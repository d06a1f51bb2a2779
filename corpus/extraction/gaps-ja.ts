import type { CalendarDate } from "../language/calendar-date.ts";
import { dateVariants, formatJapanese } from "../language/calendar-date.ts";
import { answerVariants } from "../language/variants.ts";
import { allForms } from "../names.ts";
import type { GapType } from "../vocabulary.ts";
import { type DateMention, findDatesJa } from "./dates-ja.ts";
import { type Dictionary, findNames, type NameMention } from "./dictionary.ts";
import { documentHead } from "./lexicon-ja.ts";
import { findArticlesJa, findFiguresJa, findTitlesJa } from "./mentions-ja.ts";
import { countriesKana, countriesKanji, findPeopleJa } from "./people-ja.ts";
import { findTermsJa } from "./terms-ja.ts";

/** What a sentence could be asked for: the answer, its place, and the words that take its place. */
export type Gap = {
  readonly from: number;
  readonly to: number;
  /** What the question leaves out: the answer with its brackets, its office, its acronym in brackets. */
  readonly cutFrom: number;
  readonly cutTo: number;
  readonly ask: string;
  readonly answer: string;
  readonly type: GapType;
  readonly accept: readonly string[];
  readonly source: "date" | "figure" | "article" | "person" | "title" | "name" | "term";
  /** From 0 to 1. */
  readonly trust: number;
};

/** All gaps of a sentence; where two overlap, the more telling one, except a pair of terms beside its parts. */
export function gapsJa(
  text: string,
  dictionary: Dictionary,
  anchor: CalendarDate | null,
): readonly Gap[] {
  const dates = findDatesJa(text, { date: anchor });
  const typed: Gap[] = [
    ...dates.flatMap((mention) => dateGap(text, mention) ?? []),
    ...findArticlesJa(text).map((mention) => plain(text, mention, "article", 0.96)),
    ...findPeopleJa(text).map((person) => ({
      ...span(person.from, person.nameTo, person.from, person.to),
      ask: "誰",
      answer: person.name,
      type: "person" as const,
      accept: [`${person.name}${person.office}`, text.slice(person.from, person.to)],
      source: "person" as const,
      trust: 0.9,
    })),
    ...findFiguresJa(text).map((mention) => plain(text, mention, "figure", 0.9)),
  ].filter(withoutOverlap());
  const titles = findTitlesJa(text).map((mention) => titleGap(text, mention));
  const names = findNames(text, dictionary).flatMap((mention) => nameGap(text, mention) ?? []);
  const terms = findTermsJa(text).map((term) => ({
    ...span(term.from, term.to, term.from, term.to),
    ask: term.ask,
    answer: text.slice(term.from, term.to),
    type: term.type,
    accept: term.bare === undefined ? [] : [term.bare],
    source: "term" as const,
    trust: term.worth,
  }));
  const solid = [...typed, ...titles.filter((title) => !typed.some((gap) => overlaps(gap, title)))];
  const named = names.filter(
    (name) => !solid.some((gap) => overlaps(gap, name) && gap.source !== "article"),
  );
  const loose = terms.filter(
    (term) =>
      !typed.some((gap) => overlaps(gap, term)) &&
      !titles.some((gap) => overlaps(gap, term)) &&
      !dates.some((gap) => overlaps(gap, term)) &&
      !named.some(
        (gap) =>
          (gap.from <= term.from && gap.to >= term.to) ||
          (overlaps(gap, term) && !(term.from <= gap.from && term.to >= gap.to)),
      ),
  );
  const bracketed = [...text.matchAll(/\([^()]{1,80}\)/g)];
  return [...solid, ...named, ...loose, ...ordinals(text)]
    .filter(
      (gap) =>
        !bracketed.some(
          ({ index, 0: words }) => gap.cutFrom > index && gap.cutTo < index + words.length,
        ),
    )
    .map((gap) => withBracket(text, gap));
}

/** 最初の会談 asks for its number in the row of meetings. */
function ordinals(text: string): readonly Gap[] {
  return [
    ...text.matchAll(
      /(最初|初めて|初|第[0-9]+回)の?(?=[一-鿿ァ-ヺー]{0,8}(?:会談|会合|訪問|訪日|訪米|協議|首脳会))/g,
    ),
  ].map((match) => {
    const [words, ordinal = ""] = match;
    const to = match.index + ordinal.length;
    const isNumbered = ordinal.startsWith("第");
    return {
      ...span(match.index, to, match.index, match.index + (isNumbered ? ordinal : words).length),
      ask: isNumbered ? "第何回" : "何回目の",
      answer: ordinal,
      type: "number" as const,
      accept: isNumbered
        ? []
        : ["最初", "初めて", "初", "1回目", "一回目", "初回"].filter((form) => form !== ordinal),
      source: "figure" as const,
      trust: 0.86,
    };
  });
}

function isCountry(name: string): boolean {
  return (
    (countriesKanji.has(name) || countriesKana.has(name)) &&
    !/^(?:台湾|香港|パレスチナ)$/.test(name)
  );
}

function span(
  from: number,
  to: number,
  cutFrom: number,
  cutTo: number,
): Pick<Gap, "from" | "to" | "cutFrom" | "cutTo"> {
  return { from, to, cutFrom, cutTo };
}

function overlaps(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to;
}

function withoutOverlap(): (gap: Gap) => boolean {
  const kept: Gap[] = [];
  return (gap) => {
    if (kept.some((other) => overlaps(other, gap))) return false;
    kept.push(gap);
    return true;
  };
}

function plain(
  text: string,
  mention: { from: number; to: number; type: GapType; ask: string },
  source: Gap["source"],
  trust: number,
): Gap {
  const answer = text.slice(mention.from, mention.to);
  const accept = source === "article" ? answerVariants("article", answer) : figureForms(answer);
  return {
    ...span(mention.from, mention.to, mention.from, mention.to),
    ask: mention.ask,
    answer,
    type: mention.type,
    accept,
    source,
    trust,
  };
}

function figureForms(answer: string): readonly string[] {
  const bare = answer.replace(/^(?:約|およそ|計)/, "").replace(/(?:間|ぶり|以上)$/, "");
  return bare === answer ? [] : [bare];
}

/** A date the document does not resolve is asked for as far as it is stated: month and day without a year. */
export function dateGap(text: string, mention: DateMention): Gap | null {
  const { from, to, date, part, isRelative, type } = mention;
  const words = text.slice(from, to);
  if (date === null) return null;
  const isFiscal = type === "fiscal-year";
  const resolved = isFiscal ? `${date.year}年度` : formatJapanese(date);
  if (resolved === "" || (date.year === undefined && date.day === undefined)) return null;
  // 同年4月 reads as 2031年4月, and both are right.
  const answer = isRelative ? `${resolved}${part}` : words.replace(/\([^()]*\)/, "");
  const variants = isFiscal
    ? answerVariants("fiscal-year", resolved)
    : part === ""
      ? dateVariants(date)
      : [`${resolved}${part}`];
  return {
    ...span(from, to, from, to),
    ask: dateAsk(date, part, isFiscal),
    answer,
    type,
    accept: [...new Set([words, resolved + part, ...variants])].filter((form) => form !== answer),
    source: "date",
    trust: isRelative ? 0.82 : 0.93,
  };
}

function dateAsk({ year, month, day }: CalendarDate, part: string, isFiscal: boolean): string {
  if (isFiscal) return "何年度";
  const asked = `${year === undefined ? "" : "何年"}${month === undefined ? "" : "何月"}${day === undefined ? "" : "何日"}`;
  if (part === "代") return "何年代";
  return part === "" ? asked : `${asked}${/頃|ごろ/.test(part) ? "頃" : "のいつ頃"}`;
}

function titleGap(
  text: string,
  mention: { from: number; to: number; type: GapType; ask: string },
): Gap {
  const { from, to } = mention;
  const inBrackets = text[from - 2] === "(" && text[to + 1] === ")";
  const head = inBrackets
    ? (/[一-鿿ァ-ヺー]+$/.exec(text.slice(Math.max(0, from - 22), from - 2))?.[0] ?? "")
    : "";
  const hasHead = head === "文書" || documentHead.test(head);
  const cutFrom = inBrackets ? from - 2 - head.length : from - 1;
  // 「X」計画 asks 何という計画; 「X」保有 would ask for 何保有, as 日米「2+2」 for 日米何.
  const behind = inBrackets
    ? ""
    : (/^[一-鿿ァ-ヺー]+/.exec(text.slice(to + 1))?.[0] ?? "").replace(/[及並又等]$/, "");
  const isNamed = behind !== "" && documentHead.test(behind);
  const isStuck = (behind !== "" && !isNamed) || /[一-鿿ァ-ヺー]/.test(text[from - 2] ?? "");
  const asksHead =
    inBrackets && head !== "" && hasHead ? `何という${head}` : isNamed ? `何という${behind}` : null;
  return {
    ...span(from, to, cutFrom, inBrackets ? to + 2 : to + 1 + (isNamed ? behind.length : 0)),
    ask: asksHead ?? mention.ask,
    answer: text.slice(from, to).replace(/\([A-Z]{2,8}\)$/, ""),
    type: "term",
    accept: [text.slice(from, to), ...(isNamed ? [`${text.slice(from, to)}${behind}`] : [])],
    source: "title",
    trust: behind !== "" && !isNamed ? 0.3 : (inBrackets && !hasHead) || isStuck ? 0.6 : 0.86,
  };
}

function nameGap(text: string, { from, to, entry }: NameMention): Gap | null {
  const ask = {
    person: "誰",
    office: "",
    place: isCountry(entry.ja) ? "どの国" : "どこ",
    organization: "どの組織",
    treaty: /条約$/.test(entry.ja) ? "どの条約" : "どの協定",
    document: "どの文書",
    initiative: "何",
    facility: "どの施設",
  }[entry.kind];
  const written = text.slice(from, to);
  if (ask === "" || generalNames.has(written)) return null;
  // A name within a longer word is not the name: 日本 in 日本海, 沖縄 in 沖縄統合計画.
  if (/[一-鿿ァ-ヺー]/.test(text[from - 1] ?? "") || /[一-鿿ァ-ヺー]/.test(text[to] ?? "")) {
    if (!/^(?:及|並|又|等|側)/.test(text.slice(to)) && !/[及並又]/.test(text[from - 1] ?? ""))
      return null;
  }
  const type: GapType =
    ({ person: "person", place: "place", facility: "place", organization: "organization" }[
      entry.kind as string
    ] as GapType | undefined) ?? "term";
  return {
    ...span(from, to, from, to),
    // 「新たなどの文書」 is no Japanese.
    ask: /[なたるい]/.test(text[from - 1] ?? "") && /^どの(?!国)/.test(ask) ? "何" : ask,
    answer: written,
    type,
    accept: allForms(entry),
    source: "name",
    trust: 0.84,
  };
}

const generalNames = new Set(["日本", "米国", "日米", "アメリカ", "防衛省", "外務省", "指針"]);

/** An acronym in brackets behind the answer would give it away, and goes with it. */
function withBracket(text: string, gap: Gap): Gap {
  const behind = /^(?:\([^()]{1,60}\))+/.exec(text.slice(gap.cutTo));
  return behind === null ? gap : { ...gap, cutTo: gap.cutTo + behind[0].length };
}
