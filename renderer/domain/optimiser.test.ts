import fc from "fast-check";
import { expect, test } from "vitest";
import { fewestUsableReviews, fitToReviews, planFit } from "./optimiser.ts";
import { type OptimiserLog, reviewHistories } from "./optimiser-histories.ts";
import { trainingItems } from "./optimiser-items.ts";
import { meanOf, modelLosses, movingAverageLosses } from "./optimiser-loss.ts";
import { fsrs6Defaults } from "./testing/fsrs6.ts";
import { fsrs6Model } from "./testing/fsrs6-model.ts";
import { testLog } from "./testing/progress-rows.ts";
import { syntheticStudy } from "./testing/synthetic-study.ts";

test("items are each card's history up to each review on a later day, cards in order", () => {
  const log = testLog([
    { card: 1, studyDay: 10, elapsedDays: -1, rating: 1 },
    { card: 0, studyDay: 10, elapsedDays: -1, rating: 3 },
    { card: 1, studyDay: 10, elapsedDays: 0, rating: 2 },
    { card: 1, studyDay: 14, elapsedDays: 4, rating: 4 },
    { card: 0, studyDay: 12, elapsedDays: 2, rating: 1 },
    { card: 1, studyDay: 21, elapsedDays: 7, rating: 3 },
  ]);
  const { ratings, elapsedDays, lengths } = trainingItems(reviewHistories(log), 3);
  expect(Array.from(lengths)).toEqual([2, 3, 4]);
  expect(Array.from(ratings)).toEqual([3, 1, 1, 2, 4, 1, 2, 4, 3]);
  expect(Array.from(elapsedDays)).toEqual([0, 2, 0, 0, 4, 0, 0, 4, 7]);
});

test("the held-out part is the later one in the order of the log, over all cards", () => {
  const log = testLog([
    { card: 0, studyDay: 10, elapsedDays: -1 },
    { card: 1, studyDay: 10, elapsedDays: -1 },
    { card: 1, studyDay: 12, elapsedDays: 2, rating: 4 },
    { card: 0, studyDay: 13, elapsedDays: 3, rating: 1 },
  ]);
  const items = trainingItems(reviewHistories(log), 1);
  expect([Array.from(items.lengths), Array.from(items.ratings)]).toEqual([[2], [3, 4]]);
});

test("a reset begins a new history; refused answers and clocks set back leave no trace in it", () => {
  const log = testLog([
    { studyDay: 10, elapsedDays: -1 },
    { studyDay: 15, elapsedDays: 5, isRefused: 1 },
    { studyDay: 18, elapsedDays: 3 },
    { studyDay: 16, elapsedDays: 0 },
    { studyDay: 20, elapsedDays: -1 },
    { studyDay: 21, elapsedDays: 1 },
  ]);
  const { start, elapsedDays, usable } = reviewHistories(log);
  expect(Array.from(start)).toEqual([0, 3, 5]);
  expect(Array.from(elapsedDays)).toEqual([0, 8, 0, 0, 1]);
  expect(usable).toBe(2);
});

test("every usable review makes one item, whatever the log, and nothing else does", () => {
  const answer = fc.record({
    card: fc.nat(5),
    studyDay: fc.integer({ min: 0, max: 30 }),
    elapsedDays: fc.constantFrom(-1, 0, 1, 5),
    rating: fc.integer({ min: 1, max: 4 }),
    isRefused: fc.constantFrom(0, 0, 0, 1),
  });
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 80 }), (answers) => {
      const histories = reviewHistories(testLog(answers));
      const { ratings, elapsedDays, lengths } = trainingItems(histories, histories.usable);
      expect(lengths).toHaveLength(histories.usable);
      expect(ratings).toHaveLength(lengths.reduce((sum, length) => sum + length, 0));
      let end = 0;
      for (const length of lengths) {
        expect(elapsedDays[end]).toBe(0);
        end += length;
        expect(elapsedDays[end - 1]).toBeGreaterThan(0);
      }
    }),
  );
});

/** One card, answered on `count` later days. */
function oneCard(count: number, rating = 3): OptimiserLog {
  const later = Array.from({ length: count }, (_, index) => ({ studyDay: index + 1, rating }));
  return testLog([{ studyDay: 0, elapsedDays: -1 }, ...later]);
}

test("below 400 usable reviews it says how many are missing", () => {
  expect(planFit(oneCard(fewestUsableReviews - 3))).toEqual({
    ok: false,
    error: { code: "too-few-reviews", params: { usable: 397, missing: 3 } },
  });
  expect(planFit(oneCard(fewestUsableReviews))).toMatchObject({
    ok: true,
    value: { heldOutFrom: 320 },
  });
});

test("the moving average learns from every answer and is judged on the later ones alone", () => {
  const histories = reviewHistories(oneCard(2));
  const first = 1 / (1 + Math.exp(-1.2));
  const second = 1 / (1 + Math.exp(-(1.2 + 0.3 * (1 - first))));
  expect(movingAverageLosses(histories, 1)[0]).toBeCloseTo(-Math.log(second), 12);
  expect(movingAverageLosses(reviewHistories(oneCard(2, 1)), 0)[0]).toBeCloseTo(
    -Math.log(1 - first),
    12,
  );
});

test("a model's loss over the log is that of the predictions the log was made with", () => {
  const { log } = syntheticStudy({ seed: 5, cards: 80, newPerDay: 8, days: 40, today: 20_600 });
  const losses = modelLosses(reviewHistories(log), 0, fsrs6Model(null));
  let sum = 0;
  let count = 0;
  for (let row = 0; row < log.length; row += 1) {
    if ((log.elapsedDays[row] ?? 0) < 1) continue;
    const recall = log.retrievability[row] ?? 0;
    sum -= Math.log((log.rating[row] ?? 1) > 1 ? recall : 1 - recall);
    count += 1;
  }
  expect(losses).toHaveLength(count);
  expect(meanOf(losses)).toBeCloseTo(sum / count, 5);
});

test("what the library gives is refused unless it is 21 numbers", () => {
  const task = planFit(oneCard(500));
  if (!task.ok) throw new Error(task.error.code);
  const fitted = (parameters: readonly number[]) =>
    fitToReviews(task.value, () => parameters, null, fsrs6Model);
  expect(fitted([]).ok).toBe(false);
  expect(fitted(fsrs6Defaults.with(3, Number.NaN)).ok).toBe(false);
  const same = fitted(fsrs6Defaults);
  if (!same.ok) throw new Error(same.error.code);
  // Nothing gained is nothing to adopt.
  expect(same.value).toMatchObject({ isBetter: false, report: { reviews: 500, heldOut: 100 } });
  expect(same.value.report.logLossAfter).toBe(same.value.report.logLossBefore);
});
