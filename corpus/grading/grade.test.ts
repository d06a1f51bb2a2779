import { describe, expect, test } from "vitest";
import type { GapType } from "../vocabulary.ts";
import { gradingCases } from "./cases/all.ts";
import { gradeAnswer, type TypedAnswer } from "./grade.ts";
import type { KnownTerms } from "./known-terms.ts";
import { readAnswer } from "./reading.ts";
import { undressed } from "./undressed.ts";

function grade(type: GapType, answer: string, given: string, more: Partial<TypedAnswer> = {}) {
  const lang = /^[\x20-\x7e–“”]*$/.test(answer) ? "en" : "ja";
  return gradeAnswer({ type, lang, answer, accept: [], given, ...more });
}

function known(...terms: readonly string[]): KnownTerms {
  return {
    terms: new Map(terms.map((term) => [readAnswer(term, "term", "ja").key, term])),
    offices: new Map(),
  };
}

describe("the table of judged examples", () => {
  test("there are at least 400, of which 150 are not right", () => {
    expect(gradingCases.length).toBeGreaterThanOrEqual(400);
    expect(gradingCases.filter((each) => each.verdict !== "right").length).toBeGreaterThanOrEqual(
      150,
    );
  });

  test("no example stands there twice", () => {
    const lines = gradingCases.map(({ type, lang, answer, accept, given }) =>
      JSON.stringify([type, lang, answer, accept, given]),
    );
    expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([]);
  });

  test("every one is graded as judged", () => {
    const otherwise = gradingCases
      .map((each) => ({ ...each, graded: gradeAnswer(each).verdict }))
      .filter((each) => each.graded !== each.verdict);
    expect(otherwise).toEqual([]);
  });

  test("whoever is right one way is right the other way round", () => {
    const oneWay = gradingCases
      // What stands in brackets may be left out but not added, a hyphen is a long vowel only where typed,
      // an office belongs to a name, no expected answer comes as a sentence, and none says where its place lies.
      .filter((each) => each.accept.length === 0 && each.type !== "person")
      .filter((each) => undressed(each.given, each.type, each.lang) === null)
      .filter((each) => each.tag !== "surroundings")
      .filter((each) => !/[(（]|[ァ-ヺ]-/.test(each.answer + each.given))
      .filter((each) => {
        const turned = gradeAnswer({ ...each, answer: each.given, given: each.answer });
        return (
          (turned.verdict === "right") !== (each.verdict === "right") && each.given.trim() !== ""
        );
      });
    expect(oneWay).toEqual([]);
  });
});

describe("a slip of the hand", () => {
  test("is shown as runs that give back what was typed and what was meant", () => {
    const graded = grade("term", "サプライチェーン", "サプライチエーン");
    expect(graded).toMatchObject({
      verdict: "almost",
      matched: "サプライチェーン",
      reason: { code: "spelling", params: { slips: 1 } },
      diff: [
        { kind: "same", text: "サプライチ" },
        { kind: "missing", text: "ェ" },
        { kind: "extra", text: "エ" },
        { kind: "same", text: "ーン" },
      ],
    });
  });

  test("is not forgiven where it gives another known term", () => {
    expect(grade("term", "Ishiba", "Ishida").verdict).toBe("almost");
    expect(grade("term", "Ishiba", "Ishida", { knownTerms: known("Ishida") })).toMatchObject({
      verdict: "wrong",
      reason: { code: "other-term", params: { term: "Ishida" } },
    });
    expect(grade("term", "strategies", "strategy", { knownTerms: known("strategy") }).verdict).toBe(
      "wrong",
    );
    expect(grade("term", "sanctions", "sanction", { knownTerms: known("sanction") }).verdict).toBe(
      "almost",
    );
  });

  test("an answer the student accepted is right the next time", () => {
    expect(grade("term", "deterrence", "deterence").verdict).toBe("almost");
    expect(grade("term", "deterrence", "deterence", { accept: ["deterence"] }).verdict).toBe(
      "right",
    );
  });
});

describe("the reason says what is wrong", () => {
  test.each([
    ["fiscal-year", "2027年度", "2027年", "unit-differs"],
    ["fiscal-year", "2027年度", "2028年度", "number-differs"],
    ["fiscal-year", "2027年度", "2027", "unit-missing"],
    ["date", "2025年10月28日", "10月28日", "date-incomplete"],
    ["date", "2022年", "2022年5月", "date-too-precise"],
    ["date", "4 May 2022", "4/5/2022", "date-ambiguous"],
    ["number", "2%", "2ポイント", "unit-differs"],
    ["number", "2%", "3%", "number-differs"],
    ["article", "第5条", "第6条", "number-differs"],
    ["term", "非核化", "核化", "meaning-reversed"],
    ["term", "including costs", "excluding costs", "meaning-reversed"],
    ["term", "trilateral", "bilateral", "other-word"],
    ["term", "第12海兵沿岸連隊", "第3海兵沿岸連隊", "number-differs"],
    ["term", "沖縄、広島及び長崎", "沖縄、広島", "list-incomplete"],
    ["term", "中国とロシア", "中国とロシアと北朝鮮", "list-too-long"],
    ["term", "協議", "会議", "close"],
    ["term", "共同協議", "拉致問題", "different"],
    ["term", "共同協議", " ", "empty"],
    ["person", "岸田文雄", "岸田", "name-incomplete"],
  ] as const)("%s %s, typed %s: %s", (type, answer, given, code) => {
    expect(grade(type, answer, given)).toMatchObject({ reason: { code } });
  });

  test("another's office is told from the accepted forms and from what is known of the person", () => {
    const offices = new Map([["岸田文雄", ["prime-minister"]]]);
    const given = "岸田文雄大統領";
    expect(grade("person", "岸田文雄", given, { accept: ["岸田首相"] })).toMatchObject({
      verdict: "almost",
      reason: { code: "office-differs", params: { name: "岸田文雄" } },
    });
    expect(
      grade("person", "岸田文雄", given, { knownTerms: { terms: new Map(), offices } }).verdict,
    ).toBe("almost");
  });
});
