import type { Bilingual } from "../../bilingual.ts";
import type { Fact, Gap } from "../../fact.ts";
import type { Candidate, Found } from "../slot.ts";
import type { ItemSource } from "../source.ts";
import { roman } from "./article.ts";
import { belongingTo, computed } from "./belongs.ts";

/** A sort of figure: how it is read, and how one is written in both languages. */
type Figure = {
  /** Figures of one unit may stand beside each other. */
  readonly unit: string;
  read(text: string): number | null;
  write(value: number): Bilingual | null;
  /** Values far enough from the true one that no rounding reaches them. */
  near(value: number): readonly number[];
};

const words = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const counters = ["", "一つ", "二つ", "三つ", "四つ", "五つ", "六つ", "七つ", "八つ", "九つ"];
const chapterMarks = ["", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "Ⅶ", "Ⅷ"];
const ordinals = ["", "", "", "", "", "", "", "", "", "", "tenth", "eleventh", "twelfth"].concat(
  "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  ),
);

const steps = (value: number): readonly number[] => [-3, -2, -1, 1, 2, 3].map((by) => value + by);

const figures: readonly Figure[] = [
  {
    unit: "minutes",
    read: (text) => numberIn(/^約(\d+)分間$/, text),
    write: (value) => ({ ja: `約${value}分間`, en: `about ${value} minutes` }),
    near: (value) =>
      value < 20 ? [10, 15, 20, 30] : [value - 20, value - 10, value + 20, value + 40],
  },
  {
    unit: "hours",
    read: (text) => numberIn(/^(\d+)時間$/, text),
    write: (value) => both(`${value}時間`, worded(value, "hour", "hours")),
    near: steps,
  },
  {
    unit: "years",
    read: (text) => numberIn(/^(\d+)年$/, text),
    write: (value) => both(`${value}年`, worded(value, "year", "years")),
    near: steps,
  },
  {
    unit: "times",
    read: (text) => numberIn(/^(\d+)回$/, text),
    write: (value) => both(`${value}回`, words[value]),
    near: steps,
  },
  {
    unit: "meeting",
    read: (text) => numberIn(/^第(\d+)回$/, text),
    write: (value) => both(`第${value}回`, ordinals[value]),
    near: steps,
  },
  {
    unit: "anniversary",
    read: (text) => numberIn(/^(\d+)周年$/, text),
    write: (value) => ({ ja: `${value}周年`, en: `${value}th anniversary` }),
    near: (value) => (value < 100 ? [20, 30, 40, 60, 70, 80] : [100, 150, 200, 300, 350, 400]),
  },
  {
    unit: "things",
    read: (text) => placeIn(counters, text),
    write: (value) => both(counters[value], words[value]),
    near: steps,
  },
  {
    unit: "chapter",
    read: (text) => placeIn(chapterMarks, /^第(.)章$/.exec(text)?.[1]),
    write: (value) =>
      chapterMarks[value] === undefined || value < 1
        ? null
        : { ja: `第${chapterMarks[value]}章`, en: `Chapter ${roman(value)}` },
    near: steps,
  },
  {
    unit: "clock",
    read: clockMinutes,
    write: (value) => {
      if (value >= 12 * 60) return null;
      const [hour, minute] = [Math.floor(value / 60), value % 60];
      const ja = minute === 0 ? "" : minute === 30 ? "半" : `${minute}分`;
      return { ja: `午前${hour}時${ja}`, en: `${hour}:${String(minute).padStart(2, "0")} a.m.` };
    },
    near: (value) => [-120, -60, -40, 40, 60, 120].map((by) => value + by),
  },
];

/** Counts, lengths of time, clock times, chapters: a figure of one thing has one value. */
export function numberSlot(fact: Fact, gap: Gap, source: ItemSource): Found | null {
  const figure = figures.find((each) => each.read(gap.answer.ja) !== null);
  const value = figure?.read(gap.answer.ja) ?? null;
  if (figure === undefined || value === null || gap.type === "date") return null;
  const ofFacts = source.corpus.facts.flatMap((other) =>
    other.gaps.flatMap((each): readonly Candidate[] => {
      // A bare year is written like a number of years.
      const read = each.type === "date" ? null : figure.read(each.answer.ja);
      if (read === null || read === value) return [];
      return [{ ...belongingTo(other, each.answer, fact, "number", source), value: read }];
    }),
  );
  const near = figure.near(value).flatMap((number) => {
    const text = number > 0 ? figure.write(number) : null;
    return text === null ? [] : [computed(text, gap, number)];
  });
  return { value, candidates: [...ofFacts, ...near] };
}

function numberIn(pattern: RegExp, text: string): number | null {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

function placeIn(list: readonly string[], text: string | undefined): number | null {
  const place = text === undefined ? -1 : list.indexOf(text);
  return place < 1 ? null : place;
}

function clockMinutes(text: string): number | null {
  const found = /^午前(\d+)時(?:(\d+)分|(半))?$/.exec(text);
  if (found === null) return null;
  return Number(found[1]) * 60 + (found[3] === undefined ? Number(found[2] ?? 0) : 30);
}

function worded(value: number, one: string, many: string): string | undefined {
  const word = words[value];
  return word === undefined ? undefined : `${word} ${value === 1 ? one : many}`;
}

function both(ja: string | undefined, en: string | undefined): Bilingual | null {
  return ja === undefined || en === undefined || ja === "" || en === "" ? null : { ja, en };
}
