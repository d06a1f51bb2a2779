import fc from "fast-check";
import { expect, test } from "vitest";
import { progressAnswers } from "./progress-answers.ts";
import { calibration } from "./progress-calibration.ts";
import { progressLog } from "./progress-input.ts";
import { createMetrics, logLossOf } from "./progress-metrics.ts";
import { wilsonInterval } from "./progress-tests.ts";
import { fsrs6Defaults } from "./testing/fsrs6.ts";
import { testLog } from "./testing/progress-rows.ts";
import { type SyntheticStudent, syntheticStudy } from "./testing/synthetic-study.ts";

function calibrationOf(memory: Pick<SyntheticStudent, "truth" | "coin">) {
  const student = { seed: 7, cards: 1_500, newPerDay: 15, days: 200, today: 20_600, ...memory };
  const { log, table } = syntheticStudy(student);
  const columns = progressLog(log, table);
  return calibration(columns, progressAnswers(columns, null, null));
}

test("a student whose memory is the model's lies on the diagonal, another one does not", () => {
  const faithful = calibrationOf({ truth: fsrs6Defaults });
  const inside = faithful.bins.filter(({ predicted, tests }) => {
    const { low, high } = wilsonInterval(tests, 3);
    return predicted >= low && predicted <= high;
  });
  expect(inside).toHaveLength(faithful.bins.length);
  expect(faithful.metrics.reviews).toBeGreaterThan(5_000);
  const careless = calibrationOf({ coin: 0.6 });
  expect(careless.metrics.rmseBins).toBeGreaterThan(0.2);
  expect(faithful.metrics.rmseBins).toBeLessThan(0.05);
});

test("answers of the same day, refused ones and those without a prediction take no part", () => {
  const log = testLog([
    { elapsedDays: -1, retrievability: Number.NaN },
    { elapsedDays: 0, retrievability: 1 },
    { elapsedDays: 2, retrievability: 0.8 },
    { elapsedDays: 2, retrievability: 0.1, isRefused: 1 },
    { elapsedDays: 2, retrievability: 0.8, rating: 1 },
  ]);
  const { bins, metrics } = calibration(log, progressAnswers(log, null, null));
  expect(bins).toHaveLength(1);
  expect(bins[0]).toMatchObject({ from: 0.8, tests: { passed: 1, total: 2 } });
  expect(bins[0]?.predicted).toBeCloseTo(0.8, 6);
  expect(metrics.logLoss).toBeCloseTo((-Math.log(0.8) - Math.log(0.2)) / 2, 6);
});

test("a sure prediction that fails costs much, not infinitely much", () => {
  expect(logLossOf(1, false)).toBeCloseTo(-Math.log(0.0001), 6);
  expect(logLossOf(0.5, true)).toBeCloseTo(Math.LN2, 12);
});

test("RMSE(bins) is the benchmark's, its bins written out as published", () => {
  const review = fc.record({
    predicted: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    isRecalled: fc.boolean(),
    elapsedDays: fc.integer({ min: 1, max: 900 }),
    reviews: fc.integer({ min: 0, max: 60 }),
    lapses: fc.integer({ min: 0, max: 20 }),
  });
  const log = (value: number, base: number) => Math.floor(Math.log(value) / Math.log(base));
  fc.assert(
    fc.property(fc.array(review, { minLength: 1, maxLength: 60 }), (reviews) => {
      const metrics = createMetrics();
      const bins = new Map<string, { predicted: number; actual: number; weight: number }>();
      for (const { predicted, isRecalled, elapsedDays, reviews: before, lapses } of reviews) {
        metrics.add(predicted, isRecalled, elapsedDays, before, lapses);
        const key = [
          2.48 * 3.62 ** log(elapsedDays, 3.62),
          1.99 * 1.89 ** log(before + 1 + 1, 1.89),
          lapses === 0 ? 0 : 1.65 * 1.73 ** log(lapses, 1.73),
        ].join();
        const bin = bins.get(key) ?? { predicted: 0, actual: 0, weight: 0 };
        bins.set(key, {
          predicted: bin.predicted + predicted,
          actual: bin.actual + (isRecalled ? 1 : 0),
          weight: bin.weight + 1,
        });
      }
      let squares = 0;
      for (const { predicted, actual, weight } of bins.values()) {
        squares += weight * (predicted / weight - actual / weight) ** 2;
      }
      expect(metrics.result().rmseBins).toBeCloseTo(Math.sqrt(squares / reviews.length), 9);
    }),
  );
});
