import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GapType } from "../vocabulary.ts";
import { gradingCases } from "./cases/all.ts";
import { maxAnswerLength } from "./clean.ts";
import { gradeAnswer } from "./grade.ts";

/*
 * Properties of grading, whatever the answer: what changes nothing, what is never right, what must be borne.
 */
function grade(type: GapType, answer: string, given: string) {
  const lang = /^[\x20-\x7e–“”]*$/.test(answer) ? "en" : "ja";
  return gradeAnswer({ type, lang, answer, accept: [], given });
}

const distinctTerms = [
  ...new Set(gradingCases.filter((each) => each.type === "term").map((each) => each.answer)),
];
const term = fc.constantFrom(...distinctTerms);

describe("what makes no difference", () => {
  const neutral: readonly (readonly [string, (text: string) => string])[] = [
    ["spaces around", (text) => `　${text} \n`],
    ["wide letters and figures", (text) => text.replace(/[!-~]/g, wide)],
    ["capitals", (text) => text.toUpperCase()],
    ["brackets around", (text) => `「${text}」`],
    ["zero-width characters", (text) => [...text].join("\u200b")],
    ["a bidi override", (text) => `\u202e${text}\u202c`],
    ["a byte order mark", (text) => `\ufeff${text}`],
    ["decomposed characters", (text) => text.normalize("NFD")],
  ];
  test.each(neutral)("%s", (_, change) => {
    fc.assert(
      fc.property(term, (answer) => {
        expect(grade("term", answer, change(answer)).verdict).toBe("right");
      }),
      { numRuns: distinctTerms.length },
    );
  });

  test("hiragana or katakana, for an answer in kana", () => {
    const kana = fc.string({
      unit: fc.constantFrom(..."あいうえおかがきぎさざしじたでとはばぱめゃん"),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(kana, (word) => {
        const katakana = word.replace(/[ぁ-ん]/g, (each) =>
          String.fromCharCode(each.charCodeAt(0) + 0x60),
        );
        expect(grade("term", word, katakana).verdict).toBe("right");
      }),
    );
  });

  test("kanji numerals, positional or not, at any size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
        const positional = [...String(number)]
          .map((digit) => "〇一二三四五六七八九"[Number(digit)])
          .join("");
        expect(grade("number", `${number}人`, `${positional}人`).verdict).toBe("right");
        expect(grade("number", `${number}人`, `${number.toLocaleString("en")}名`).verdict).toBe(
          "right",
        );
        expect(grade("number", `${number}人`, `${spelled(number)}人`).verdict).toBe("right");
      }),
    );
  });
});

describe("what is never right", () => {
  test("another figure, whatever the answer", () => {
    fc.assert(
      fc.property(
        fc.nat(9_999_999),
        fc.nat(9_999_999),
        fc.constantFrom("人", "年度", "%", "か国", ""),
        (a, b, unit) => {
          fc.pre(a !== b);
          for (const type of ["number", "fiscal-year", "article", "date", "term"] as const) {
            expect(grade(type, `${a}${unit}`, `${b}${unit}`).verdict).toBe("wrong");
          }
        },
      ),
    );
  });

  test("a decimal point, a sign or a plus that was left out", () => {
    expect(grade("number", "1.5%", "15%").verdict).toBe("wrong");
    expect(grade("number", "-5%", "5%").verdict).toBe("wrong");
    expect(grade("term", "2+2", "22").verdict).toBe("wrong");
    expect(grade("number", "$5 billion", "¥5 billion").verdict).toBe("wrong");
  });

  test("one kanji for another, with every other character the same", () => {
    const kanji = fc.constantFrom(..."協会議約定核力国防衛経済");
    fc.assert(
      fc.property(
        fc.array(kanji, { minLength: 2, maxLength: 8 }),
        fc.nat(7),
        kanji,
        (answer, at, other) => {
          const given = answer.with(at % answer.length, other).join("");
          fc.pre(given !== answer.join(""));
          expect(grade("term", answer.join(""), given).verdict).toBe("wrong");
        },
      ),
    );
  });

  test("figures, dates and articles are never almost right", () => {
    const figures = gradingCases.filter((each) =>
      ["number", "date", "fiscal-year", "article"].includes(each.type),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...figures),
        fc.string({ maxLength: 12 }),
        fc.nat(11),
        ({ type, answer }, added, at) => {
          const given = answer.slice(0, at) + added + answer.slice(at + 1);
          expect(grade(type, answer, given).verdict).not.toBe("almost");
        },
      ),
    );
  });
});

describe("whatever is typed", () => {
  test("nothing throws, and the answer itself is right whatever it is", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: "grapheme", maxLength: 60 }),
    );
    const types = fc.constantFrom<GapType>(
      "term",
      "person",
      "number",
      "date",
      "fiscal-year",
      "article",
      "place",
    );
    fc.assert(
      fc.property(types, text, text, (type, answer, given) => {
        expect(["right", "almost", "wrong"]).toContain(grade(type, answer, given).verdict);
        if (grade(type, "x", answer).normalised !== "") {
          expect(grade(type, answer, answer).verdict).toBe("right");
        }
      }),
    );
  });

  test("ten thousand characters are refused with the limit", () => {
    expect(grade("term", "共同声明", "共同声明".repeat(2500))).toMatchObject({
      verdict: "wrong",
      reason: { code: "too-long", params: { limit: maxAnswerLength } },
    });
  });

  // A pattern that backtracks would run into the test's time limit here; figures: docs/grading.md.
  test.each([
    "あ",
    "a",
    "a ",
    "1,",
    "三",
    "・",
    "と",
    "(",
    "one ",
    "米国の",
    "ー",
    "取り",
    ".",
    "ない",
    "。",
    "-",
    "am ",
  ])("the longest answer that is read, of %j alone, is graded", (unit) => {
    const given = unit.repeat(Math.floor(maxAnswerLength / unit.length));
    for (const type of ["term", "person", "number", "date"] as const) {
      expect(grade(type, given.slice(0, -1), given).verdict).toBeTypeOf("string");
    }
  });
});

function wide(char: string): string {
  return String.fromCharCode(char.charCodeAt(0) + 0xfee0);
}

/** 20,271 as 二万二百七十一. */
function spelled(number: number): string {
  if (number >= 10_000) {
    const rest = number % 10_000;
    return `${spelled(Math.floor(number / 10_000))}万${rest === 0 ? "" : spelled(rest)}`;
  }
  return [..."千百十"]
    .map((unit, at) => {
      const digit = Math.floor(number / 10 ** (3 - at)) % 10;
      return digit === 0 ? "" : `${digit === 1 ? "" : "一二三四五六七八九"[digit - 1]}${unit}`;
    })
    .concat(["", ..."一二三四五六七八九"][number % 10] ?? "")
    .join("");
}
