import { describe, expect, test } from "vitest";
import type { ExamAhead } from "./exam-days.ts";
import { outlook } from "./exam-outlook.ts";
import type { ProjectionInput } from "./exam-projection.ts";
import { remedies } from "./exam-remedies.ts";
import { noTrackRecord } from "./exam-track-record.ts";
import { defaultParameters, fsrs6 } from "./simulation/fsrs-6.ts";
import { examColumns, type PlannedCard, steadyPace } from "./testing/exam-columns.ts";

const today = 100;

function input(
  cards: readonly PlannedCard[],
  minutes: number,
  daysLeft: number,
  change: Partial<ExamAhead> = {},
): ProjectionInput {
  const rows = cards.map((_, row) => row);
  return {
    columns: examColumns(cards),
    length: cards.length,
    exams: [{ id: "exam", examDay: today + daysLeft, rows, ownBudgetS: null, ...change }],
    sharedBudgetS: minutes * 60,
    today,
    habits: { firstGrades: [0.4, 0.1, 0.4, 0.1], recallGrades: [0.1, 0.8, 0.1] },
    model: fsrs6(defaultParameters),
    pace: steadyPace,
    record: noTrackRecord,
    steps: { learning: 2, relearning: 1 },
  };
}

const fresh = (count: number): readonly PlannedCard[] => Array.from({ length: count }, () => ({}));
const examOf = (given: ProjectionInput) => {
  const found = outlook(given).exams[0];
  if (found === undefined) throw new Error("no exam ahead");
  return found;
};

describe("the outlook on an exam", () => {
  test("tells enough time from too little, and says how many cards stay unseen", () => {
    expect(examOf(input(fresh(400), 40, 30)).fit).toEqual({ kind: "fits" });
    const short = examOf(input(fresh(400), 5, 10));
    // Fifty minutes learn a hundred cards at most.
    expect(short.fit.kind).toBe("short");
    if (short.fit.kind === "short") expect(short.fit.unseen).toBeGreaterThanOrEqual(290);
    expect(short.score.mean).toBeLessThan(0.3);
    expect(examOf(input(fresh(0), 20, 10)).fit).toEqual({ kind: "empty" });
  });

  test("more minutes and more days never lower the score by more than chance", () => {
    const score = (minutes: number, days: number) =>
      examOf(input(fresh(500), minutes, days)).score.mean;
    for (const days of [14, 30, 60]) {
      const scores = [5, 10, 20, 40].map((minutes) => score(minutes, days));
      for (const [index, later] of scores.slice(1).entries()) {
        expect(later).toBeGreaterThan((scores[index] ?? 0) - 0.02);
      }
    }
    expect(score(10, 60)).toBeGreaterThan(score(10, 14));
  });

  test("no day goes beyond the minutes, the eve included", () => {
    const { days } = outlook(input(fresh(900), 20, 45));
    expect(days).toHaveLength(45);
    for (const day of days) expect(day.seconds).toBeLessThanOrEqual(1_200);
  });

  test("its days add up to the cards there are", () => {
    for (const cards of [7, 400, 5_000]) {
      const { days } = outlook(input(fresh(cards), 240, 60));
      const learnt = days.reduce((total, day) => total + day.fresh, 0);
      expect(learnt).toBeCloseTo(cards, 0);
    }
  });

  test("a sample of a large collection says what the whole would", () => {
    const few = Array.from({ length: 400 }, (_, n) =>
      n % 3 === 0 ? { lastDay: 90, stability: 5 + (n % 40), dueDay: 95 + (n % 40) } : {},
    );
    const many = Array.from({ length: 25 }, () => few).flat();
    const [small, large] = [examOf(input(few, 15, 40)), examOf(input(many, 15 * 25, 40))];
    expect(Math.abs(small.score.mean - large.score.mean)).toBeLessThan(0.02);
    expect(large.unseen).toBe(25 * small.unseen);
  });

  test("the interval narrows as the day comes nearer", () => {
    const known = Array.from({ length: 300 }, () => ({ lastDay: 99, stability: 30, dueDay: 130 }));
    const width = (days: number) => {
      const { low, high } = examOf(input(known, 20, days)).score;
      return high - low;
    };
    expect(width(1)).toBeLessThan(width(7));
    expect(width(7)).toBeLessThan(width(40));
  });
});

describe("what to change where it does not fit", () => {
  test("each remedy makes it fit, and a little less of it does not", () => {
    const given = input(fresh(500), 10, 20);
    expect(examOf(given).fit.kind).not.toBe("fits");
    const found = remedies(given, "exam", (importance) =>
      Array.from({ length: importance === 1 ? 60 : 450 }, (_, row) => row),
    );
    if (found.minutesPerDay === null || found.examDay === null) throw new Error("no remedy");
    expect(examOf({ ...given, sharedBudgetS: found.minutesPerDay * 60 }).fit.kind).toBe("fits");
    expect(examOf({ ...given, sharedBudgetS: (found.minutesPerDay - 1) * 60 }).fit.kind).not.toBe(
      "fits",
    );
    expect(examOf(input(fresh(500), 10, found.examDay - today)).fit.kind).toBe("fits");
    expect(examOf(input(fresh(500), 10, found.examDay - today - 1)).fit.kind).not.toBe("fits");
    expect(found.maxImportance).toBe(1);
  });

  test("says so where nothing within reason would do", () => {
    const given = input(fresh(90_000), 10, 3);
    expect(remedies(given, "exam", () => [])).toEqual({
      minutesPerDay: null,
      examDay: null,
      maxImportance: null,
    });
  });
});
