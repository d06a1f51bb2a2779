import { describe, expect, test } from "vitest";
import { gradeAt, measurePace } from "./exam-pace.ts";
import { createLog, type GrowingLog } from "./simulation/growing-log.ts";

const promisedS = 1_200;

function answer(log: GrowingLog, studyDay: number, seconds: number, change = {}) {
  log.append({
    studyDay,
    rating: 3,
    tookMs: seconds * 1_000,
    phaseBefore: 2,
    elapsedDays: 4,
    stabilityBefore: 4,
    retrievability: 0.9,
    isRefused: 0,
    ...change,
  });
}

/** `perDay` answers of five seconds on each of these days. */
function studied(days: readonly number[], perDay: number): GrowingLog {
  const log = createLog();
  for (const day of days) for (let n = 0; n < perDay; n++) answer(log, day, 5);
  return log;
}

describe("the pace", () => {
  test("moves from what is assumed to what is measured", () => {
    const none = measurePace(createLog(), 10, promisedS);
    const much = measurePace(studied([1, 2, 3], 400), 10, promisedS);
    expect(none.secondsPerReview).toBe(15);
    expect(much.secondsPerReview).toBeGreaterThan(5);
    expect(much.secondsPerReview).toBeLessThan(5.5);
  });

  test("counts a new card's learning steps to the new card, and relearning to the review", () => {
    const log = createLog();
    for (let n = 0; n < 3_000; n++) {
      answer(log, 1, 12, { phaseBefore: 0, elapsedDays: -1, rating: 1 });
      answer(log, 1, 6, { phaseBefore: 1, elapsedDays: 0 });
      answer(log, 2, 7, { rating: 1 });
      answer(log, 2, 3, { phaseBefore: 3, elapsedDays: 0 });
    }
    const pace = measurePace(log, 10, promisedS);
    expect(pace.secondsPerNew).toBeCloseTo(18, 0);
    expect(pace.secondsPerReview).toBeCloseTo(10, 0);
    expect(pace.firstGrades[0]).toBeGreaterThan(0.98);
  });

  test("sees missed days and minutes that are not used", () => {
    const every = Array.from({ length: 20 }, (_, day) => day + 1);
    const full = measurePace(studied(every, 240), 21, promisedS).keptShare;
    const everySecond = every.filter((day) => day % 2 === 1);
    const half = measurePace(studied(everySecond, 240), 21, promisedS).keptShare;
    const short = measurePace(studied(every, 120), 21, promisedS).keptShare;
    expect(full).toBeGreaterThan(0.85);
    expect(half).toBeLessThan(0.65);
    expect(short).toBeLessThan(0.65);
  });

  test("does not change with today's answers", () => {
    const log = studied([1, 2], 50);
    const morning = measurePace(log, 3, promisedS);
    answer(log, 3, 60);
    expect(measurePace(log, 3, promisedS)).toEqual(morning);
  });

  test("a grade falls by its chance", () => {
    const chances = [0.4, 0.1, 0.4, 0.1];
    expect([0, 0.39, 0.45, 0.6, 0.95].map((share) => gradeAt(share, chances, 1))).toEqual([
      1, 1, 2, 3, 4,
    ]);
  });
});
