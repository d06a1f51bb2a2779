import type { CalendarDate } from "../language/calendar-date.ts";
import { dateVariants, formatJapanese } from "../language/calendar-date.ts";
import { answerVariants } from "../language/variants.ts";
import type { GapType } from "../vocabulary.ts";
import { type DateMention, findDatesJa } from "./dates-ja.ts";
import { type Dictionary, findNames } from "./dictionary.ts";
import { type Gap, span } from "./gap.ts";
import { findArticlesJa, findFiguresJa, findTitlesJa } from "./mentions-ja.ts";
import { nameGap, titleGap } from "./name-gaps-ja.ts";
import { findPeopleJa } from "./people-ja.ts";
import { findTermsJa } from "./terms-ja.ts";

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
  return [...solid, ...named, ...loose, ...ordinals(text), ...spots(text)]
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

const area = "[一-鿿ァ-ヺー]{1,10}(?:[都道府県市区町村州]|都心|市内|地区|郊外|近郊)";
const within = new RegExp(
  `${area}(\\(([一-鿿ァ-ヺー]{2,8}(?:・[一-鿿ァ-ヺー]{2,8}){0,3})\\))(?=に|で|へ|の)`,
  "g",
);

/** Where in a town: what stands in brackets behind its name. */
function spots(text: string): readonly Gap[] {
  return [...text.matchAll(within)].flatMap((match) => {
    const [whole, bracket = "", place = ""] = match;
    const cutFrom = match.index + whole.length - bracket.length;
    const from = cutFrom + 1;
    if (/(?:当時|時間|以下|通称|旧|現|曜|写真)$/.test(place)) return [];
    return [
      {
        ...span(from, from + place.length, cutFrom, cutFrom + bracket.length),
        ask: "のどこ",
        answer: place,
        type: "place" as const,
        accept: place.includes("・")
          ? [place.replaceAll("・", "と"), place.replaceAll("・", "、")]
          : [],
        source: "name" as const,
        trust: 0.84,
      },
    ];
  });
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
  const bare = answer.replace(/^(?:約|およそ|計|最大|少なくとも)/, "").replace(/(?:ごろ|頃)$/, "");
  const shorter = bare.replace(/(?<=[0-9年月日分人])(?:間|ぶり|以上)$/, "");
  return [...new Set([bare, shorter])].filter((form) => form !== answer && /[0-9]./.test(form));
}

/** 2030年アジェンダ and 2020年東京大会 are names, and their year no date. */
const partOfName =
  /^(?!以|現在|時点|当時|前半|後半|初頭|末|春|夏|秋|冬|中|頃|度|比|代|発|付|署名|採択|締結|発効|策定|改[定訂正]|設[立置])[一-鿿ァ-ヺー]{2}/;

/** A date the document does not resolve is asked for as far as it is stated: month and day without a year. */
function dateGap(text: string, mention: DateMention): Gap | null {
  const { from, date, isRelative, type } = mention;
  // 2031年末までに asks 何年末までに.
  const [part, to] = mention.part === "末" ? ["", mention.to - 1] : [mention.part, mention.to];
  const whole = text.slice(from, mention.to);
  const words = text.slice(from, to);
  if (date === null) return null;
  const isFiscal = type === "fiscal-year";
  const resolved = isFiscal ? `${date.year}年度` : formatJapanese(date);
  if (resolved === "" || (date.year === undefined && date.day === undefined)) return null;
  // 同年4月 reads as 2031年4月, and both are right.
  const isShort = /^[0-9]{2}\(/.test(words);
  const answer = isRelative || isShort ? `${resolved}${part}` : words.replace(/\([^()]*\)/, "");
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
    accept: [...new Set([words, whole, resolved + mention.part, ...variants])].filter(
      (form) => form !== answer,
    ),
    source: "date",
    trust: partOfName.test(text.slice(mention.to)) ? 0.6 : isRelative ? 0.82 : 0.93,
  };
}

function dateAsk({ year, month, day }: CalendarDate, part: string, isFiscal: boolean): string {
  if (isFiscal) return "何年度";
  const asked = `${year === undefined ? "" : "何年"}${month === undefined ? "" : "何月"}${day === undefined ? "" : "何日"}`;
  if (part === "代") return "何年代";
  return part === "" ? asked : `${asked}${/頃|ごろ/.test(part) ? "頃" : "のいつ頃"}`;
}

/** An acronym in brackets behind the answer would give it away, and goes with it. */
function withBracket(text: string, gap: Gap): Gap {
  const behind = /^(?:\([^()]{1,60}\))+/.exec(text.slice(gap.cutTo));
  return behind === null ? gap : { ...gap, cutTo: gap.cutTo + behind[0].length };
}
