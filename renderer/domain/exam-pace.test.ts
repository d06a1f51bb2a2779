import { describe, expect, test } from "vitest";
import { measurePace, type StudiedDay } from "./exam-pace.ts";

const promisedS = 1_200;

/** `minutes` of reviews of five seconds on each of these days. */
function studied(days: readonly number[], minutes: number): readonly StudiedDay[] {
  return days.map((studyDay) => ({
    studyDay,
    newCards: 0,
    reviews: minutes * 12,
    tookMs: minutes * 60_000,
  }));
}
const every = Array.from({ length: 20 }, (_, day) => day + 1);

describe("the pace", () => {
  test("moves from what is assumed to what is measured", () => {
    expect(measurePace([], 10, promisedS).secondsPerReview).toBe(15);
    const { secondsPerReview } = measurePace(studied([1, 2, 3], 30), 10, promisedS);
    expect(secondsPerReview).toBeGreaterThan(5);
    expect(secondsPerReview).toBeLessThan(5.5);
  });

  test("a new card takes the time of its learning steps", () => {
    const days = every.map((studyDay) => ({
      studyDay,
      newCards: 100,
      reviews: 100,
      tookMs: 3_100_000,
    }));
    const pace = measurePace(days, 21, promisedS);
    // A hundred reviews of ten seconds and as many new cards of 21.
    expect(pace.secondsPerReview).toBeCloseTo(10, 1);
    expect(pace.secondsPerNew).toBeCloseTo(21, 0);
  });

  test("sees missed days and minutes that are not used", () => {
    const everySecond = every.filter((day) => day % 2 === 1);
    expect(measurePace(studied(every, 20), 21, promisedS).keptShare).toBeGreaterThan(0.85);
    expect(measurePace(studied(everySecond, 20), 21, promisedS).keptShare).toBeLessThan(0.65);
    expect(measurePace(studied(every, 10), 21, promisedS).keptShare).toBeLessThan(0.65);
  });

  test("forgives a day on which little was asked", () => {
    const days = [...studied(every.slice(0, 10), 20), ...studied(every.slice(10), 3)];
    expect(measurePace(days, 21, promisedS).keptShare).toBeGreaterThan(0.85);
  });

  test("looks at neither today nor what lies more than four weeks back", () => {
    const morning = measurePace(studied(every, 20), 21, promisedS);
    expect(measurePace(studied([...every, 21], 20), 21, promisedS)).toEqual(morning);
    expect(measurePace(studied(every, 20), 60, promisedS)).toEqual(measurePace([], 60, promisedS));
  });
});
