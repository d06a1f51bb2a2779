import { describe, expect, test } from "vitest";
import { corrected, noTrackRecord, readTrackRecord } from "./exam-track-record.ts";
import { defaultParameters, fsrs6 } from "./simulation/fsrs-6.ts";
import { createLog } from "./simulation/growing-log.ts";
import { randomFrom } from "./simulation/random.ts";

const model = fsrs6(defaultParameters);

/** Reviews at all kinds of moments, answered with the probability `truth` gives. */
function logOf(reviews: number, truth: (elapsedDays: number, stability: number) => number) {
  const random = randomFrom(5);
  const log = createLog();
  for (let row = 0; row < reviews; row++) {
    const stabilityBefore = Math.exp(random.between(-1, 4));
    const elapsedDays = Math.max(
      1,
      Math.round(stabilityBefore * Math.exp(random.between(-1.5, 2))),
    );
    log.append({
      rating: random.next() < truth(elapsedDays, stabilityBefore) ? 3 : 1,
      phaseBefore: 2,
      elapsedDays,
      stabilityBefore,
      retrievability: model.retrievabilityAt(stabilityBefore, elapsedDays),
      isRefused: 0,
    });
  }
  return log;
}

function at(elapsedDays: number, stability: number) {
  return {
    elapsedDays,
    stability,
    retrievability: model.retrievabilityAt(stability, elapsedDays),
  };
}

describe("the track record", () => {
  test("finds a student who forgets exponentially and twice as fast", () => {
    const truth = (days: number, stability: number) => 0.9 ** ((2 * days) / stability);
    const record = readTrackRecord(logOf(3_000, truth));
    for (const [days, stability] of [
      [1, 5],
      [5, 5],
      [20, 5],
      [10, 40],
      [40, 40],
    ] as const) {
      expect(corrected(record, at(days, stability))).toBeCloseTo(truth(days, stability), 1);
    }
    // FSRS alone would be far off here.
    expect(at(20, 5).retrievability - truth(20, 5)).toBeGreaterThan(0.3);
    expect(Math.abs(corrected(record, at(20, 5)) - truth(20, 5))).toBeLessThan(0.05);
  });

  test("leaves a student alone who forgets as FSRS says", () => {
    const record = readTrackRecord(logOf(3_000, (days, s) => model.retrievabilityAt(s, days)));
    for (const moment of [at(2, 10), at(10, 10), at(30, 10)]) {
      expect(Math.abs(corrected(record, moment) - moment.retrievability)).toBeLessThan(0.03);
    }
  });

  test("says how sure it is: less so with few reviews", () => {
    const truth = (days: number, stability: number) => 0.9 ** (days / stability);
    const variance = (reviews: number) =>
      readTrackRecord(logOf(reviews, truth)).covariance[0]?.[0] ?? Number.NaN;
    expect(variance(50)).toBeLessThan(noTrackRecord.covariance[0]?.[0] ?? 0);
    expect(variance(2_000)).toBeLessThan(variance(50) / 4);
  });

  test("passes over answers of the same day and refused ones", () => {
    const log = createLog();
    const row = {
      rating: 1,
      phaseBefore: 2,
      elapsedDays: 5,
      stabilityBefore: 5,
      retrievability: 0.9,
      isRefused: 0,
    };
    log.append({ ...row, elapsedDays: 0 });
    log.append({ ...row, elapsedDays: -1, retrievability: Number.NaN });
    log.append({ ...row, isRefused: 1 });
    expect(readTrackRecord(log)).toEqual(noTrackRecord);
  });

  test("stays finite where a student fails or recalls everything", () => {
    for (const recall of [0, 1]) {
      const record = readTrackRecord(logOf(500, () => recall));
      expect(record.weights.every(Number.isFinite)).toBe(true);
      expect(corrected(record, at(7, 7))).toBeCloseTo(recall, 1);
    }
  });
});
