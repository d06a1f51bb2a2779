import { type CalendarDate, dateVariants } from "../language/calendar-date.ts";
import { answerVariants } from "../language/variants.ts";
import { allForms } from "../names.ts";
import type { GapType } from "../vocabulary.ts";
import { findDatesEn } from "./dates-en.ts";
import { type Dictionary, findNames } from "./dictionary.ts";
import type { Gap } from "./gap.ts";
import { genericEn } from "./lexicon-en.ts";
import { familyName, findPeopleEn } from "./people-en.ts";

const article = /\bArticles? (?:[IVXL]+|\d{1,3})(?:\(\d+\))?\b/g;
const figure =
  /(?:\b(?:about|approximately|some|nearly|over|more than|up to|at least) )?(?:[$€£¥] ?\d[\d,.]*\d?(?: (?:trillion|billion|million|thousand))?|\b\d[\d,.]*(?:%| (?:percent|per cent))|\b\d[\d,.]* (?:(?:trillion|billion|million|hundred thousand|thousand) )?(?:yen|dollars|euros|pounds|people|personnel|aircraft|[a-z]{3,}s)\b|\b\d{1,3}(?:,\d{3})+\b)/g;
const visit =
  /\b(?:visit(?:ed|ing|s)?(?: to)?|travel(?:led|ed|ling|ing)? to) ((?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})/g;
const capitalised =
  /(?<![-.A-Za-z])[A-Z][A-Za-z0-9'’&-]*(?:(?:,? (?:and|of|for|on))(?: the)? [A-Z][A-Za-z0-9'’&-]*| [A-Z][A-Za-z0-9'’&-]*)+(?!\.[A-Z])/g;
const object =
  /\b(?:importance of|need for|need to|commitment to|support for|opposition to|concerns? (?:over|about|at|regarding)|cooperation (?:on|in)|progress (?:in|on|on the)|welcomed|condemned|opposed|discussed|launched|establish(?:ed)?) (?:the |a |an |any |all |their |its )?(?:[A-Z][A-Za-z.]*(?: [A-Z][A-Za-z.]*)?['’]s )?((?:[a-z][a-z-]+ ){0,3}[a-z][a-z-]{3,}(?: of (?:the |all )?[a-z]+(?: [a-z]+)?)?)(?=[,.;]| (?:and|in|by|for|with|through|to|at|on|from|as|that|which|across)\b)/g;

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
      gap(text, from, to, "person", "person", 0.9, [`${office} ${who}`, familyName(who)]),
    ),
    ...each(text, figure, (from, to) => figureGap(text, from, to)),
    ...[...text.matchAll(visit)].map((match) => {
      const words = match[1] ?? "";
      const from = match.index + match[0].length - words.length;
      return gap(text, from, from + words.length, "place", "name", 0.82, [
        words.replace(/^the /, ""),
      ]);
    }),
    ...[...text.matchAll(/"([^"]{3,80}?),?"/g)].flatMap((match) =>
      quoted(text, match.index + 1, match[1] ?? ""),
    ),
    ...findNames(text, dictionary).flatMap(({ from, to, entry }) => {
      if (entry.kind === "office" || genericEn.has(text.slice(from, to).toLowerCase())) return [];
      if (isPart(text, from, to)) return [];
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
      return isOpening ||
        /^(?:Prime Minister|President|Foreign|Minister|Secretary|Senator|Ambassador|Mr|Ms)|['’]s$| and the /.test(
          words,
        )
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

/** A name within a longer one, or beside a hyphen, is not the name: Washington Declaration, U.S.-ROK. */
function isPart(text: string, from: number, to: number): boolean {
  return (
    /[-–/]/.test(text[from - 1] ?? "") ||
    /^(?:[-–/]| [A-Z][a-z]+(?! [a-z]+ed\b))/.test(text.slice(to)) ||
    /(?:[A-Z][a-z]+) $/.test(text.slice(Math.max(0, from - 16), from).replace(/^.*[.,;] /, ""))
  );
}

/** A number with what it counts; a year beside a noun is none. */
function figureGap(text: string, from: number, to: number): Gap | null {
  const words = text.slice(from, to).replace(/[.,]$/, "");
  if (/^(?:19|20)\d\d [a-z]/.test(words) || /[A-Za-z-]/.test(text[from - 1] ?? "")) return null;
  const bare = words.replace(
    /^(?:about|approximately|some|nearly|over|more than|up to|at least) /,
    "",
  );
  const number = /^\d[\d,.]*(?= [a-z]{3,}s$)/.exec(bare)?.[0];
  const accept = [bare, ...(number === undefined ? [] : [number])].filter((form) => form !== words);
  return gap(text, from, from + words.length, "number", "figure", 0.88, accept);
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
