import { expect, test } from "vitest";
import { gradeAt, readHabits } from "./exam-habits.ts";
import { createLog } from "./simulation/growing-log.ts";

const row = {
  rating: 1,
  phaseBefore: 0,
  elapsedDays: -1,
  stabilityBefore: 0,
  retrievability: Number.NaN,
  isRefused: 0,
};

test("first answers and later recalls are told apart, and steps of the same day count for neither", () => {
  const log = createLog();
  for (let n = 0; n < 3_000; n++) {
    log.append(row);
    log.append({ ...row, phaseBefore: 1, rating: 3, elapsedDays: 0 });
    log.append({ ...row, phaseBefore: 2, rating: 2, elapsedDays: 4 });
  }
  const { firstGrades, recallGrades } = readHabits(log);
  expect(firstGrades[0]).toBeGreaterThan(0.98);
  expect(recallGrades[0]).toBeGreaterThan(0.98);
});

test("with no answers yet, probabilities are the assumed ones and add up", () => {
  const { firstGrades, recallGrades } = readHabits(createLog());
  for (const chances of [firstGrades, recallGrades]) {
    expect(chances.reduce((total, chance) => total + chance, 0)).toBeCloseTo(1);
  }
});

test("a grade falls by its chance", () => {
  const chances = [0.4, 0.1, 0.4, 0.1];
  expect([0, 0.39, 0.45, 0.6, 0.95].map((share) => gradeAt(share, chances, 1))).toEqual([
    1, 1, 2, 3, 4,
  ]);
});
