import { err, ok, type Result } from "#corpus/result.ts";
import { idsNamed, type SearchNames } from "./search-names.ts";
import { parseDays, parseProperty, parseRated } from "./search-number.ts";
import { patternOf } from "./search-pattern.ts";
import type { SearchProblem } from "./search-problem.ts";
import type { DatedThing, NamedThing, Term, TextPlace } from "./search-query.ts";
import { syntaxOf, type Token } from "./search-scan.ts";
import { lowered, type Value, valueAt } from "./search-value.ts";
import {
  deckWords,
  flagWords,
  formWords,
  type Keyword,
  keyOfWord,
  keywordWords,
  langWords,
  stateWords,
  untaggedWords,
  type Words,
} from "./search-words.ts";

type Word = Extract<Token, { kind: "word" }>;
type Parsed = Result<Term, SearchProblem>;

/** Reads one word of a query: `keyword:value`, or a text to be found. */
export function parseTerm(text: string, word: Word, names: SearchNames): Parsed {
  const colon = word.units.findIndex((unit) => !unit.isEscaped && syntaxOf(unit.text) === ":");
  const before = word.units.slice(0, Math.max(0, colon));
  const key = lowered(before);
  const keyword = colon > 0 ? keyOfWord(keywordWords, key) : null;
  if (keyword !== null && before.every((unit) => !unit.isEscaped)) {
    const start = (word.units[colon]?.at ?? word.start) + 1;
    const units = word.units.slice(colon + 1);
    const value = valueAt(text, units, start, word.end);
    if (units.length > 0) return readers[keyword](value, names);
    const range = { start: word.start, end: word.end };
    return err({
      code: "missing-value",
      range,
      params: { word: text.slice(word.start, word.end) },
    });
  }
  // A mistyped keyword, unless quotation marks say that it is none; 13:30 is a text.
  if (/^\p{L}+$/u.test(key) && before.every((unit) => !unit.isEscaped && !unit.isQuoted)) {
    const range = { start: word.start, end: word.units[colon]?.at ?? word.end };
    return err({
      code: "unknown-keyword",
      range,
      params: { word: text.slice(range.start, range.end) },
    });
  }
  return readText("card")(valueAt(text, word.units, word.start, word.end));
}

type Reader = (value: Value, names: SearchNames) => Parsed;

const readers: Readonly<Record<Keyword, Reader>> = {
  is: readOneOf(stateWords, (state) => ({ kind: "is", state })),
  deck: readOneOf(deckWords, (deck) => ({ kind: "deck", deck })),
  form: readOneOf(formWords, (form) => ({ kind: "form", form })),
  lang: readOneOf(langWords, (lang) => ({ kind: "lang", lang })),
  flag: (value) => {
    const flag = flagWords.findIndex((words) => words.includes(value.word));
    return flag === -1 ? value.fail("unknown-value") : ok({ kind: "flag", flag });
  },
  importance: (value) => {
    const importance = ([1, 2, 3] as const).find((known) => value.word === String(known));
    if (importance === undefined) return value.fail("number-range", { min: 1, max: 3 });
    return ok({ kind: "importance", importance });
  },
  doc: readNamed("document"),
  event: readNamed("event"),
  topic: readNamed("topic"),
  kind: readNamed("kind"),
  tag: (value) => {
    const isPlain = value.units.every((unit) => !unit.isEscaped);
    const isNone = isPlain && untaggedWords.includes(value.word);
    return ok({ kind: "tag", pattern: isNone ? null : patternOf(value.units) });
  },
  prop: parseProperty,
  rated: parseRated,
  added: readWithin("added"),
  introduced: readWithin("introduced"),
  edited: readWithin("edited"),
  front: readText("front"),
  back: readText("back"),
  note: readText("note"),
  cid: (value) => ok({ kind: "id", what: "card", pattern: patternOf(value.units) }),
  nid: (value) => ok({ kind: "id", what: "fact", pattern: patternOf(value.units) }),
};

function readOneOf<Key extends string>(words: Words<Key>, term: (key: Key) => Term): Reader {
  return (value) => {
    const key = keyOfWord(words, value.word);
    return key === null ? value.fail("unknown-value") : ok(term(key));
  };
}

function readNamed(what: NamedThing): Reader {
  return (value, names) => {
    const pattern = patternOf(value.units);
    const isKnown = idsNamed(names[what], pattern).length > 0;
    return isKnown ? ok({ kind: "named", what, pattern }) : value.fail("unknown-name");
  };
}

function readWithin(what: DatedThing): Reader {
  return (value) => {
    const days = parseDays(value, value.word);
    return days.ok ? ok({ kind: "within", what, days: days.value }) : days;
  };
}

function readText(where: TextPlace): (value: Value) => Parsed {
  return (value) => {
    const [first] = value.units;
    if (first === undefined) return value.fail("missing-value");
    return ok({ kind: "text", where, pattern: patternOf(value.units), isExact: first.isQuoted });
  };
}
