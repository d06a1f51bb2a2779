import { describe, expect, test } from "vitest";
import { formatJapanese } from "../language/calendar-date.ts";
import { clausesOf } from "./clauses-ja.ts";
import { findDatesEn } from "./dates-en.ts";
import { findDatesJa } from "./dates-ja.ts";
import { findArticlesJa, findFiguresJa, findShortFormsJa, findTitlesJa } from "./mentions-ja.ts";
import { modalityJa } from "./modality-ja.ts";
import { normalise, originOf } from "./normal-text.ts";
import { findPeopleJa } from "./people-ja.ts";
import { askedInPlace, shortened } from "./question-ja.ts";
import { splitSentences } from "./split-sentences.ts";

const anchor = { date: { year: 2031, month: 6, day: 5 } };
const words = (text: string, spans: readonly { from: number; to: number }[]): readonly string[] =>
  spans.map(({ from, to }) => text.slice(from, to));

describe("dates", () => {
  test.each([
    ["令和元年5月1日に", "2019年5月1日"],
    ["昭和35(1960)年1月19日付", "1960年1月19日"],
    ["2015(平成27)年に", "2015年"],
    ["2030/4/2", "2030年4月2日"],
    ["2027年度までに", "2027年"],
    ["来年4月に", "2032年4月"],
    ["本年末までに", "2031年"],
    ["2020年代を", "2020年"],
    ["昨年12月に", "2030年12月"],
    ["7月3日に", "7月3日"],
  ])("%s is %s", (text, expected) => {
    const [found] = findDatesJa(text, anchor);
    expect(found?.date == null ? null : formatJapanese(found.date)).toBe(expected);
  });

  test("同年 and 同日 follow the date named before", () => {
    const found = findDatesJa("2031年3月4日に会談し、同年9月に再会した。同日の声明は短い。", {
      date: null,
    });
    expect(found.map(({ date }) => date)).toEqual([
      { year: 2031, month: 3, day: 4 },
      { year: 2031, month: 9 },
      { year: 2031, month: 9 },
    ]);
  });

  test.each(["2年ぶりに", "30年間にわたり", "13月40日", "2月30日"])("%s is no date", (text) => {
    expect(findDatesJa(text, anchor)).toEqual([]);
  });

  test("without an anchor 来年 stays unknown", () => {
    expect(findDatesJa("来年4月に", { date: null })[0]?.date).toBeNull();
  });

  test.each([
    ["on 3 March 2032", { year: 2032, month: 3, day: 3 }],
    ["on March 3, 2032", { year: 2032, month: 3, day: 3 }],
    ["in May 2030", { year: 2030, month: 5 }],
    ["by 2035", { year: 2035 }],
    ["on 5 June", { year: 2031, month: 6, day: 5 }],
    ["on 6 June", { month: 6, day: 6 }],
  ])("%s", (text, date) => {
    expect(findDatesEn(text, anchor.date)[0]?.date).toEqual(date);
  });
});

describe("names and numbers", () => {
  test.each([
    ["森本花子内閣総理大臣は", ["森本花子"]],
    ["岸辺防衛大臣ロペス国防長官", ["岸辺", "ロペス"]],
    ["ラオ・インド首相が", ["ラオ"]],
    ["両首相は", []],
    ["関係大臣が", []],
    ["大統領選挙で", []],
    ["インド首相は", []],
  ])("people of %s", (text, names) => {
    expect(findPeopleJa(text).map(({ name }) => name)).toEqual(names);
  });

  test.each([
    ["約50分間", ["約50分間"]],
    ["6,500億円を", ["6,500億円"]],
    ["午前9時45分から", ["午前9時45分"]],
    ["35%へ", ["35%"]],
    ["G7の", []],
    ["第16回", []],
    ["2.5", []],
  ])("figures of %s", (text, found) => {
    expect(words(text, findFiguresJa(text))).toEqual(found);
  });

  test.each([
    ["条約第5条が", ["第5条"]],
    ["憲法第九条の", ["第九条"]],
    ["3箇条約", []],
    ["第2条約", []],
  ])("articles of %s", (text, found) => {
    expect(words(text, findArticlesJa(text))).toEqual(found);
  });

  test("a title is told from a remark", () => {
    const text = "首相は「手を携える時だ」と述べ、「太平洋計画」に署名した。";
    expect(words(text, findTitlesJa(text))).toEqual(["太平洋計画"]);
  });

  test.each([
    ["海洋情報共有センター(MIC)は", "海洋情報共有センター", true],
    ["偵察、監視及び警戒(ISW)", "偵察、監視及び警戒", true],
    ["各国が定めた目標値(NDV)", "目標値", false],
    ["SMF=海上物流枠組みは", "海上物流枠組み", true],
    ["海上物流枠組み=SMFは", "海上物流枠組み", true],
    ["海上物流枠組み(SMF)は", "海上物流枠組み", true],
  ])("the long form in %s", (text, long, isWhole) => {
    const [found] = findShortFormsJa(text, []);
    expect(found === undefined ? null : text.slice(found.long.from, found.long.to)).toBe(long);
    expect(found?.isWhole).toBe(isWhole);
  });
});

describe("sentences", () => {
  const split = (text: string): readonly string[] =>
    splitSentences(text).map(({ from, to }) => text.slice(from, to));

  test("a 。 inside brackets ends nothing", () => {
    expect(split("首相は「進める。必ずだ。」と述べた。続きだ。")).toEqual([
      "首相は「進める。必ずだ。」と述べた。",
      "続きだ。",
    ]);
  });

  test("a bracket nobody closes holds no more than its patience", () => {
    expect(split(`「始まり。${"中身が続く。".repeat(100)}`).length).toBeGreaterThan(10);
  });

  test("abbreviations end no English sentence", () => {
    expect(split("Mr. Lund met the U.S. envoy. They talked.")).toEqual([
      "Mr. Lund met the U.S. envoy.",
      "They talked.",
    ]);
  });

  test("clauses pass their subject on", () => {
    const text = "両首脳は、海洋の安全を確認し、違法な操業への懸念を表明した。";
    const [, second] = clausesOf(text);
    expect(
      second?.subject === null || second === undefined
        ? ""
        : text.slice(second.subject.from, second.subject.to),
    ).toBe("両首脳は");
  });

  test("what somebody says is not cut within", () => {
    expect(
      clausesOf("ハート首相から、新たな基金を設置し、若者の往来を広げていきたい旨述べました。"),
    ).toHaveLength(1);
  });
});

test.each([
  ["合意に至らなかった。", "negated"],
  ["仮に攻撃があれば対処する。", "hypothetical"],
  ["4月に開催する予定である。", "planned"],
  ["歓迎する旨述べた。", "reported"],
  ["協力を確認した。", "fact"],
])("%s is %s", (clause, modality) => {
  expect(modalityJa(clause)).toBe(modality);
});

describe("questions", () => {
  test.each([
    [
      "両首脳は、協定第3条の適用を確認した。",
      "第3条",
      "第何条",
      "両首脳は、協定第何条の適用を確認したか。",
    ],
    ["ハート首相は、計画を説明しました。", "ハート首相", "誰", "誰が計画を説明したか。"],
    [
      "無人艇の共同開発を進めることで一致。",
      "無人艇",
      "何",
      "何の共同開発を進めることで一致したか。",
    ],
    ["海洋の安全を強調し、", "海洋の安全", "何", "何を強調したか。"],
  ])("%s asks for %s", (clause, answer, ask, expected) => {
    const from = clause.indexOf(answer);
    expect(askedInPlace(clause, from, from + answer.length, ask, "")).toBe(expected);
  });

  test("a long clause keeps its opening, the words around the gap and its end", () => {
    const clause = `両首脳は、${"観測の継続、".repeat(25)}北極圏の研究を含む協力を確認した。`;
    const from = clause.indexOf("北極圏");
    const { clause: short, shift } = shortened(clause, from, from + 3);
    expect(short.length).toBeLessThan(60);
    expect(short.slice(from + shift, from + shift + 3)).toBe("北極圏");
    expect(short).toMatch(/^両首脳は、…/);
  });
});

test("the matching copy leads back to the characters it came from", () => {
  const original = "㋿ ７年 「２＋２」𠮷田";
  const normal = normalise(original);
  const at = normal.text.indexOf("2+2");
  const { from, to } = originOf(normal, original, at, at + 3);
  expect(original.slice(from, to)).toBe("２＋２");
  const last = originOf(normal, original, normal.text.length - 1, normal.text.length);
  expect(original.slice(last.from, last.to)).toBe("田");
});
