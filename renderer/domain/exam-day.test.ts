import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ExamDayInput, lastPassDays, planExamDay } from "./exam-day.ts";
import { defaultParameters, fsrs6 } from "./simulation/fsrs-6.ts";
import { examColumns, type PlannedCard, steadyPace } from "./testing/exam-columns.ts";

const model = fsrs6(defaultParameters);
const today = 100;

function input(
  cards: readonly PlannedCard[],
  change: Partial<ExamDayInput> = {},
): ExamDayInput & { readonly columns: ReturnType<typeof examColumns> } {
  const columns = examColumns(cards);
  const rows = cards.map((_, row) => row);
  const rest = { rows, examDay: 130, today, budgetS: 600, model, pace: steadyPace };
  return { ...rest, ...change, columns };
}

const reviewed = (lastDay: number, stability: number, dueDay: number): PlannedCard => ({
  lastDay,
  stability,
  dueDay,
});

const anyCard: fc.Arbitrary<PlannedCard> = fc.oneof(
  fc.constant({}),
  fc
    .record({
      stability: fc.double({ min: 0.1, max: 400, noNaN: true }),
      difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
      lastDay: fc.integer({ min: 20, max: today }),
      isFirst: fc.boolean(),
      dueIn: fc.integer({ min: 1, max: 200 }),
      phase: fc.constantFrom("review" as const, "learning" as const, "relearning" as const),
    })
    .map(({ lastDay, isFirst, dueIn, ...card }) => ({
      ...card,
      lastDay,
      firstDay: isFirst ? lastDay : lastDay - 10,
      dueDay: lastDay + dueIn,
    })),
);
const anyDay = fc.record({
  cards: fc.array(anyCard, { maxLength: 80 }),
  daysLeft: fc.integer({ min: 1, max: 60 }),
  budgetS: fc.integer({ min: 0, max: 2_000 }),
});

describe("a day towards an exam", () => {
  test("never asks for more than its time, nor twice for a card, nor for one answered today", () => {
    fc.assert(
      fc.property(anyDay, ({ cards, daysLeft, budgetS }) => {
        const asked = input(cards, { examDay: today + daysLeft, budgetS });
        const day = planExamDay(asked);
        expect(day.seconds).toBeLessThanOrEqual(Math.max(0, budgetS - day.doneS));
        const rows = [...day.reviews, ...day.fresh];
        expect(new Set(rows).size).toBe(rows.length);
        for (const row of rows) expect(asked.columns.lastDay[row]).not.toBe(today);
        expect(day.newLimit).toBeLessThanOrEqual(day.fresh.length);
      }),
    );
  });

  test("shrinks with each answer and comes to an end, in whatever order it is studied", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(), ({ cards, daysLeft, budgetS }, pick) => {
        const asked = input(cards, { examDay: today + daysLeft, budgetS });
        const morning = planExamDay(asked);
        const size = morning.reviews.length + morning.newLimit;
        let left = morning;
        for (let answered = 0; answered < size; answered++) {
          const rows = [...left.reviews, ...left.fresh.slice(0, left.newLimit)];
          if (rows.length === 0) return;
          expect(rows.length).toBeLessThanOrEqual(size - answered);
          const row = rows[pick % rows.length] as number;
          const isNew = asked.columns.phase[row] === 0;
          asked.columns.phase[row] = 2;
          asked.columns.lastDay[row] = today;
          if (isNew) asked.columns.firstDay[row] = today;
          asked.columns.stability[row] = 3;
          asked.columns.dueDay[row] = today + 3;
          left = planExamDay(asked);
        }
        expect(left.reviews.length + left.newLimit).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test("takes new cards in fast enough to leave the last days to a pass over all", () => {
    const cards = Array.from({ length: 270 }, () => ({}));
    const asked = input(cards, { budgetS: 1_200 });
    const passDays = lastPassDays(270, 1_200, steadyPace);
    expect(passDays).toBe(3);
    // 0.65 of the 27 days before the pass.
    expect(planExamDay(asked).newLimit).toBe(Math.ceil(270 / (0.65 * 27)));
  });

  test("before the last pass asks only for what FSRS has due, best known first", () => {
    const cards = [reviewed(80, 10, 90), reviewed(98, 3, 100), reviewed(99, 50, 140)];
    expect(planExamDay(input(cards)).reviews).toEqual([1, 0]);
  });

  test("in the last pass asks for cards that are not due, the lasting ones first", () => {
    const cards = [
      reviewed(70, 60, 200),
      reviewed(70, 400, 500),
      reviewed(70, 90, 300),
      // Already seen in the pass and hardly to be improved.
      reviewed(99, 500, 600),
    ];
    const day = planExamDay(input(cards, { examDay: today + 2, budgetS: 20 }));
    expect(day.reviews).toEqual([1, 2]);
  });

  test("learning cards take their time from the day", () => {
    const learning = { lastDay: 99, phase: "learning" as const, stability: 1, dueDay: 100 };
    const due = Array.from({ length: 9 }, () => reviewed(80, 10, 90));
    const day = planExamDay(input([learning, learning, ...due], { budgetS: 60 }));
    expect(day.reviews).toHaveLength(4);
  });

  test("an exam without cards, or without a minute, asks for nothing", () => {
    expect(planExamDay(input([], { budgetS: 0 }))).toMatchObject({ reviews: [], newLimit: 0 });
    expect(planExamDay(input([{}], { budgetS: 0 }))).toMatchObject({ reviews: [], newLimit: 0 });
  });

  test("a buried card waits for tomorrow", () => {
    const day = planExamDay(input([{ buriedOn: today }, {}]));
    expect(day.fresh).toEqual([1]);
  });
});
