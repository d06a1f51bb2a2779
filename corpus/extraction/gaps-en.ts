import { type CalendarDate, dateVariants } from "../language/calendar-date.ts";
import { answerVariants } from "../language/variants.ts";
import { allForms } from "../names.ts";
import type { GapType } from "../vocabulary.ts";
import { findDatesEn } from "./dates-en.ts";
import { type Dictionary, findNames } from "./dictionary.ts";
import type { Gap } from "./gap.ts";
import { genericEn, officeEn } from "./lexicon-en.ts";

/** A person with an office in an English sentence. */
export type PersonEn = {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly office: string;
};

const name =
  "[A-Z][a-zA-Zà-öø-ÿ'-]+(?: (?:[A-Z]\\.|(?:de|van|von|der|bin|al) )?(?:[A-Z][a-zA-Zà-öø-ÿ'-]+)?){0,3}";
const person = new RegExp(`\\b(${officeEn}) (?:of [A-Z][a-z]+(?: [A-Z][a-z]+)?,? )?(${name})`, "g");
const article = /\bArticles? (?:[IVXL]+|\d{1,3})(?:\(\d+\))?\b/g;
const figure =
  /(?:\b(?:about|approximately|some|nearly|over|more than|up to|at least) )?(?:[$€£¥] ?\d[\d,.]*(?: (?:trillion|billion|million|thousand))?|\b\d[\d,.]*(?: (?:percent|per cent|trillion|billion|million|hundred thousand|thousand))?(?:%|(?: (?:yen|dollars|euros|pounds|people|students|personnel|ships|vessels|aircraft|tonnes|tons|megawatts|gigawatts|kilometres|kilometers|years|months|days|countries|projects|scholarships|members|companies|hours|minutes)\b)))/g;
const capitalised =
  /\b[A-Z][A-Za-z0-9'’&-]*(?:(?:,? (?:and|of|for|on|in|the|to|with)){1,2} [A-Z][A-Za-z0-9'’&-]*| [A-Z][A-Za-z0-9'’&-]*)+/g;
const object =
  /\b(?:importance of|need for|need to|commitment to|support for|opposition to|concerns? (?:over|about|at|regarding)|cooperation (?:on|in)|progress (?:in|on|on the)|welcomed|condemned|opposed|discussed|launched|establish(?:ed)?) (?:the |a |an |any |all |their |its )?((?:[a-z][a-z-]+ ){0,3}[a-z][a-z-]{3,})(?=[,.;]| (?:and|in|of|by|for|with|through|to|at|on|from|as|that|which)\b)/g;

export function findPeopleEn(text: string): readonly PersonEn[] {
  return [...text.matchAll(person)].flatMap((match) => {
    const words = (match[2] ?? "").trim();
    if (/^(?:Of|The|And|For|Of)$/i.test(words) || words.length < 3) return [];
    const from = match.index + match[0].lastIndexOf(match[2] ?? "");
    return [{ from, to: from + words.length, name: words, office: match[1] ?? "" }];
  });
}

/** What an English sentence could be asked for; the more telling of two that overlap. */
export function gapsEn(
  text: string,
  dictionary: Dictionary,
  anchor: CalendarDate | null,
): readonly Gap[] {
  const found: Gap[] = [
    ...findDatesEn(text, anchor).map(({ from, to, date, type }) =>
      gap(
        text,
        from,
        to,
        type,
        "date",
        0.93,
        type === "date" && date !== null
          ? dateVariants(date)
          : answerVariants(type, text.slice(from, to)),
      ),
    ),
    ...each(text, article, (from, to) =>
      gap(
        text,
        from,
        to,
        "article",
        "article",
        0.95,
        answerVariants("article", text.slice(from, to)),
      ),
    ),
    ...findPeopleEn(text).map(({ from, to, name: who, office }) =>
      gap(text, from, to, "person", "person", 0.9, [
        `${office} ${who}`,
        who.split(" ").at(-1) ?? who,
      ]),
    ),
    ...each(text, figure, (from, to) => gap(text, from, to, "number", "figure", 0.88, [])),
    ...[...text.matchAll(/"([^"]{3,80}?),?"/g)].flatMap((match) =>
      quoted(text, match.index + 1, match[1] ?? ""),
    ),
    ...findNames(text, dictionary).flatMap(({ from, to, entry }) => {
      if (entry.kind === "office" || genericEn.has(text.slice(from, to).toLowerCase())) return [];
      const isPlace = entry.kind === "place" || entry.kind === "facility";
      const type: GapType = isPlace
        ? "place"
        : entry.kind === "person"
          ? "person"
          : entry.kind === "organization"
            ? "organization"
            : "term";
      return [gap(text, from, to, type, "name", 0.86, allForms(entry))];
    }),
    ...each(text, capitalised, (from, to) => {
      const words = text.slice(from, to);
      const isOpening = from === 0 || /^(?:The|A|In|On|At|Both|As|For) /.test(words);
      return isOpening || /^(?:Prime Minister|President|Foreign|Mr|Ms)/.test(words)
        ? null
        : gap(text, from, to, "term", "title", 0.82, []);
    }),
    ...[...text.matchAll(object)].map((match) => {
      const words = match[1] ?? "";
      const from = match.index + match[0].length - words.length;
      return gap(text, from, from + words.length, "term", "term", 0.66, []);
    }),
  ];
  const kept: Gap[] = [];
  for (const each of found) {
    if (!kept.some((other) => each.from < other.cutTo && other.cutFrom < each.to)) kept.push(each);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function gap(
  text: string,
  from: number,
  to: number,
  type: GapType,
  source: Gap["source"],
  trust: number,
  accept: readonly string[],
): Gap {
  const behind = /^ \([^()]{1,60}\)/.exec(text.slice(to));
  const cutTo = to + (behind?.[0].length ?? 0);
  return {
    from,
    to,
    cutFrom: from,
    cutTo,
    ask: "",
    answer: text.slice(from, to),
    type,
    accept,
    source,
    trust,
  };
}

function each(
  text: string,
  pattern: RegExp,
  make: (from: number, to: number) => Gap | null,
): readonly Gap[] {
  return [...text.matchAll(pattern)].flatMap(
    (match) => make(match.index, match.index + match[0].trimEnd().length) ?? [],
  );
}

/** A title in quotation marks, not a remark: no full sentence, no comma before the closing mark. */
function quoted(text: string, from: number, words: string): readonly Gap[] {
  const isRemark =
    /[.!?]|\b(?:is|are|was|were|will|have|has|we|I)\b/.test(words) || words.split(" ").length > 8;
  return isRemark ? [] : [gap(text, from, from + words.length, "term", "title", 0.85, [])];
}
