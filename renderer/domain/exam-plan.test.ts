import { describe, expect, test } from "vitest";
import { topics } from "#corpus/vocabulary.ts";
import { type DayPlan, planForDay } from "./exam-plan.ts";
import { examsAhead, type PlannableExam, rowsInScope } from "./exam-scope.ts";
import { defaultParameters, fsrs6 } from "./simulation/fsrs-6.ts";
import { studyDayOfDate } from "./study-day.ts";
import { examTable, type ScopedCard, steadyPace } from "./testing/exam-columns.ts";

const today = studyDayOfDate("2026-11-22");
const everything = { documentIds: [], topics: [], maxImportance: 3 } as const;

function exam(change: Partial<PlannableExam> = {}): PlannableExam {
  return { id: "exam", date: "2027-01-10", scope: everything, minutesPerDay: null, ...change };
}

function plan(cards: readonly ScopedCard[], exams: readonly PlannableExam[]): DayPlan | null {
  return planForDay({
    table: examTable(cards),
    rows: cards.map((_, row) => row),
    exams,
    minutesPerDay: 20,
    today,
    model: fsrs6(defaultParameters),
    pace: steadyPace,
  });
}

const cards: readonly ScopedCard[] = [
  { document: "document-a", topic: topics[0], importance: 1 },
  { document: "document-b", topic: topics[0], importance: 2 },
  { document: "document-b", topic: topics[1], importance: 1 },
  { document: "document-a", topic: topics[1], importance: 3, isSuspended: true },
];

describe("the scope of an exam", () => {
  const within = (scope: Partial<PlannableExam["scope"]>) =>
    rowsInScope(examTable(cards), [2, 3, 1, 0], { ...everything, ...scope });

  test("takes all cards in play in their order, but for what is suspended", () => {
    expect(within({})).toEqual([2, 1, 0]);
  });

  test("is narrowed by documents, topics and importance together", () => {
    expect(within({ documentIds: ["document-b"] })).toEqual([2, 1]);
    expect(within({ topics: [topics[0]] })).toEqual([1, 0]);
    expect(within({ maxImportance: 1 })).toEqual([2, 0]);
    expect(within({ documentIds: ["document-b"], topics: [topics[1]] })).toEqual([2]);
    expect(within({ documentIds: ["gone"] })).toEqual([]);
  });
});

describe("today's part of the plan", () => {
  test("there is none without an exam ahead: on its day and after it FSRS alone decides", () => {
    expect(plan(cards, [])).toBeNull();
    expect(plan(cards, [exam({ date: "2026-11-22" })])).toBeNull();
    expect(plan(cards, [exam({ date: "2020-01-01" })])).toBeNull();
    expect(plan(cards, [exam({ date: "2026-11-23" })])).not.toBeNull();
  });

  test("decides on the exam's cards and leaves the others to FSRS", () => {
    const scope = { ...everything, documentIds: ["document-b"] };
    const day = plan(cards, [exam({ scope, date: "2026-11-24" })]);
    expect([...(day?.isPlanned ?? [])]).toEqual([0, 1, 1, 0]);
    expect(day?.fresh).toEqual([1, 2]);
    expect(day?.newLimit).toBe(2);
    // Twenty minutes without two new cards of 30 seconds, at ten seconds an answer.
    expect(day?.othersLimit).toBe((1_200 - 60) / 10);
  });

  test("an exam with minutes of its own does not limit the other cards", () => {
    expect(plan(cards, [exam({ minutesPerDay: 5 })])?.othersLimit).toBeNull();
  });

  test("new cards of today come before those that wait for a sibling's place", () => {
    const many: readonly ScopedCard[] = Array.from({ length: 200 }, (_, n) => ({
      document: n < 100 ? "document-a" : "document-b",
    }));
    const day = plan(many, [
      exam({ id: "a", scope: { ...everything, documentIds: ["document-a"] } }),
      exam({ id: "b", scope: { ...everything, documentIds: ["document-b"] }, date: "2027-02-01" }),
    ]);
    const todays = day?.fresh.slice(0, day.newLimit) ?? [];
    expect(todays.some((row) => row < 100)).toBe(true);
    expect(todays.some((row) => row >= 100)).toBe(true);
    expect(new Set(day?.fresh).size).toBe(200);
  });

  test("exams are taken by date, whatever order they were planned in", () => {
    const ahead = examsAhead(
      examTable(cards),
      [0, 1, 2],
      [exam({ id: "late", date: "2027-03-01" }), exam({ id: "soon", minutesPerDay: 7 })],
      today,
    );
    expect(ahead.map(({ id, ownBudgetS }) => [id, ownBudgetS])).toEqual([
      ["soon", 420],
      ["late", null],
    ]);
  });
});
