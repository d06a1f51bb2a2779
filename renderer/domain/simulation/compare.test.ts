import { describe, expect, test } from "vitest";
import { compareFor, type Outcome, type StudentResult } from "./compare.ts";
import { takeCourse } from "./course.ts";
import { planned } from "./policies.ts";
import { makeStudent } from "./student.ts";
import { mean } from "./summary.ts";

const results = Array.from({ length: 16 }, (_, index) => compareFor(900_000 + index));

function outcome(result: StudentResult, name: string): Outcome {
  const found = result.outcomes.find(({ preparation }) => preparation === name);
  if (found === undefined) throw new Error(`no preparation is called ${name}`);
  return found;
}

describe("simulated students", () => {
  test("get the same result from the same seed", () => {
    const { outcomes, predictions } = compareFor(900_003);
    expect(outcomes).toEqual(results[3]?.outcomes);
    expect(predictions).toEqual(results[3]?.predictions);
  });

  test("are asked for no more than they promised, and see every card where it was said to fit", () => {
    for (const result of results) {
      const plan = outcome(result, "exam plan");
      // The last card of a day is finished, not cut off.
      expect(plan.peakMinutes).toBeLessThan(result.student.minutesPerDay + 2);
      if (result.predictions["the eve"]?.fit === "fits") expect(plan.unseenShare).toBe(0);
    }
  });

  test("do better by the plan than by plain FSRS with all the minutes", () => {
    const scores = (name: string) => mean(results.map((result) => outcome(result, name).score));
    const minutes = (name: string) => mean(results.map((result) => outcome(result, name).minutes));
    expect(scores("exam plan")).toBeGreaterThan(scores("plain FSRS, then ahead"));
    expect(minutes("exam plan")).toBeLessThanOrEqual(minutes("plain FSRS, then ahead"));
  });

  test("score near what was predicted, nearer as the day comes", () => {
    const error = (name: "first day" | "the eve" | "on the day") =>
      mean(
        results.map((result) =>
          Math.abs((result.predictions[name]?.mean ?? 0) - outcome(result, "exam plan").score),
        ),
      );
    expect(error("on the day")).toBeLessThan(0.04);
    expect(error("the eve")).toBeLessThan(0.06);
    expect(error("the eve")).toBeLessThan(error("first day"));
  });
});

test("who keeps every promise sees each card, and each once more in the last days", () => {
  for (const seed of [1, 2, 3]) {
    const made = makeStudent(seed);
    const minutesPerDay = Math.round((made.cards * 20 * made.secondsPerAnswer) / 60 / made.days);
    const student = {
      ...made,
      minutesPerDay,
      minutesOn: made.minutesOn.map(() => minutesPerDay),
    };
    const { known, days, unseen } = takeCourse(student, planned.policy);
    expect(unseen).toBe(0);
    expect(Math.min(...known.columns.lastDay)).toBeGreaterThanOrEqual(student.days - 9);
    for (const day of days) expect(day.tookMs).toBeLessThan(minutesPerDay * 60_000 + 120_000);
  }
});
