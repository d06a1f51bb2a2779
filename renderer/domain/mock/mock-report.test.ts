import { expect, test } from "vitest";
import type { Fact } from "#corpus/fact.ts";
import { testFact } from "#renderer/domain/testing/test-items.ts";
import type { MockItem } from "./mock-exams.ts";
import { mockCsv, mockJson } from "./mock-export.ts";
import { type FinishedMock, isScored, mockReport } from "./mock-report.ts";

const facts: readonly Fact[] = [
  testFact("one/a", "taiwan", 1),
  testFact("one/b", "taiwan", 2),
  testFact("two/c", "cyber", 3),
  testFact("two/d", "space", 1),
];
const factOf = (id: string) => facts.find((fact) => fact.id === id) ?? null;

function itemOf(factId: string, form: MockItem["form"]): MockItem {
  const stem = factId === "one/b" ? '=1+1, "two"' : "which";
  return {
    id: `${factId}/x/${form}/en`,
    form,
    lang: "en",
    factId,
    cardIds: [],
    stem,
    answer: "yes",
    shown: [],
  };
}

const exam: FinishedMock = {
  id: "e",
  blueprint: {
    items: 5,
    minutes: 10,
    lang: "en",
    documents: [],
    topics: [],
    importance: [],
    forms: [],
  },
  seed: 1,
  startedAtMs: 1_000_000,
  items: [
    itemOf("one/a", "choice"),
    itemOf("one/b", "typed"),
    itemOf("two/c", "typed"),
    itemOf("two/d", "choice"),
    itemOf("gone/e", "choice"),
  ],
  answers: [0, 1, 2, 3, 4].map((index) => ({ given: null, isFlagged: index === 1, spentMs: 0 })),
  finish: {
    endedBy: "time",
    atMs: 1_000_000 + 3_600_000,
    studyDay: 1,
    utcOffsetMin: 540,
    action: null,
    effects: null,
    results: [
      { given: "yes", verdict: "right", spentMs: 10_000 },
      { given: "yess", verdict: "almost", spentMs: 20_000 },
      { given: "no", verdict: "wrong", spentMs: 30_000 },
      { given: null, verdict: "wrong", spentMs: 0 },
      { given: "yes", verdict: "right", spentMs: 1_550 },
    ],
  },
  isReopened: false,
  acceptedPlaces: [],
};

test("the score counts what is right out of all items, with Wilson's interval", () => {
  const report = mockReport(exam, factOf, []);
  expect(report.tests).toEqual({ passed: 2, total: 5 });
  // By hand, z = 1.96: (0.4 + 0.38416 ± 1.96·√(0.048 + 0.038416)) / 1.76832.
  expect(report.low).toBeCloseTo(0.1176, 3);
  expect(report.high).toBeCloseTo(0.7693, 3);
  expect(report).toMatchObject({ almost: 1, open: 1, flagged: 1, spentMs: 61_550 });
  // An exam that was looked at again long after its time took no longer than its time.
  expect(report.tookMs).toBe(600_000);
});

test("an answer accepted in the report is right in every figure, until it is withdrawn", () => {
  const accepted = [
    { factId: "one/b", gapId: "x", lang: "en" as const, given: "yess", atMs: 5 },
    { factId: "two/c", gapId: "x", lang: "en" as const, given: "no", atMs: 5 },
  ];
  const there: FinishedMock = { ...exam, acceptedPlaces: [1] };
  // Of the two texts only the one that was accepted in this report counts here.
  const report = mockReport(there, factOf, accepted);
  expect(report).toMatchObject({ tests: { passed: 3, total: 5 }, almost: 0, accepted: 1 });
  expect(report.lines.map(({ outcome, isAccepted }) => [outcome, isAccepted])).toEqual([
    ["right", false],
    ["right", true],
    ["wrong", false],
    ["open", false],
    ["right", false],
  ]);
  expect(report.byTopic[0]).toMatchObject({ of: "taiwan", tests: { passed: 2, total: 2 } });
  expect(mockReport(there, factOf, [])).toEqual(mockReport(exam, factOf, []));
});

test("parts add up to the whole, and topics with the most missed come first", () => {
  const { byTopic, byDocument, byForm, weakTopics } = mockReport(exam, factOf, []);
  const told = (parts: typeof byTopic) =>
    parts.map(({ of, tests, spentMs }) => [of, tests.passed, tests.total, spentMs]);
  expect(told(byTopic)).toEqual([
    ["taiwan", 1, 2, 30_000],
    ["cyber", 0, 1, 30_000],
    ["space", 0, 1, 0],
  ]);
  expect(told(byDocument)).toEqual([
    ["one", 1, 2, 30_000],
    ["two", 0, 2, 30_000],
    ["gone", 1, 1, 1_550],
  ]);
  expect(told(byForm)).toEqual([
    ["choice", 2, 3, 11_550],
    ["typed", 0, 2, 50_000],
  ]);
  expect(weakTopics.map(({ of }) => of)).toEqual(["cyber", "space", "taiwan"]);
});

test("an exam that was given up, or runs, has no score", () => {
  expect(isScored(exam)).toBe(true);
  expect(isScored({ ...exam, finish: { ...exam.finish, endedBy: "abandoned" } })).toBe(false);
  expect(isScored({ ...exam, finish: null })).toBe(false);
});

test("the table has a line for each item that a spreadsheet reads as it is", () => {
  const lines = mockCsv(mockReport(exam, factOf, []), (column) => column)
    .slice(1)
    .split("\r\n");
  expect(lines[0]).toBe(
    "number,document,topic,importance,form,question,given,answer,outcome,seconds,flagged,accepted",
  );
  expect(lines[2]).toBe(`2,one,taiwan,2,typed,"'=1+1, ""two""",yess,yes,almost,20,1,0`);
  expect(lines[4]).toBe("4,two,space,1,choice,which,,yes,open,0,0,0");
  expect(lines[5]).toBe("5,gone,,,choice,which,yes,yes,right,1.6,0,0");
  expect(lines).toHaveLength(7);
});

test("the file for programs holds figures and items", () => {
  const read = JSON.parse(mockJson(exam, mockReport(exam, factOf, [])));
  expect(read).toMatchObject({ format: "communique-mock-exam", endedBy: "time", open: 1 });
  expect(read.items).toHaveLength(5);
  expect(read.items[3]).toMatchObject({ number: 4, given: null, outcome: "open", topic: "space" });
});
