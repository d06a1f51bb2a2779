import type { ProgressAnswers } from "./progress-answers.ts";
import type { ProgressLog } from "./progress-input.ts";
import { createMetrics, type PredictionMetrics } from "./progress-metrics.ts";
import type { Tests } from "./progress-tests.ts";

/** Answers whose predicted recall lay in `[from, to)`, 0–1. */
export type CalibrationBin = {
  readonly from: number;
  readonly to: number;
  /** Mean of the predictions in it. */
  readonly predicted: number;
  readonly tests: Tests;
};

export type Calibration = {
  /** Bins that hold an answer, the lowest first. */
  readonly bins: readonly CalibrationBin[];
  readonly metrics: PredictionMetrics;
};

const binCount = 20;

/**
 * Predicted against actual recall, over answers given on a later study day than the card's one before:
 * within a day FSRS predicts nothing of use. Answers FSRS refused have no prediction.
 */
export function calibration(log: ProgressLog, answers: ProgressAnswers): Calibration {
  const total = new Uint32Array(binCount);
  const passed = new Uint32Array(binCount);
  const predictedSum = new Float64Array(binCount);
  const metrics = createMetrics();
  const reviewsOf = new Uint16Array(log.rowOfCard.length);
  const lapsesOf = new Uint16Array(log.rowOfCard.length);
  let next = 0;
  for (let row = 0; row < log.length; row += 1) {
    const isAsked = next < answers.length && answers.rows[next] === row;
    if (isAsked) next += 1;
    const elapsedDays = log.elapsedDays[row] ?? 0;
    const card = log.card[row] ?? 0;
    if (elapsedDays < 0) {
      reviewsOf[card] = 0;
      lapsesOf[card] = 0;
    }
    if (elapsedDays < 1 || log.isRefused[row] === 1) continue;
    const predicted = log.retrievability[row] ?? Number.NaN;
    const isRecalled = (log.rating[row] ?? 1) > 1;
    const reviews = reviewsOf[card] ?? 0;
    const lapses = lapsesOf[card] ?? 0;
    reviewsOf[card] = reviews + 1;
    if (!isRecalled) lapsesOf[card] = lapses + 1;
    if (!isAsked || Number.isNaN(predicted)) continue;
    metrics.add(predicted, isRecalled, elapsedDays, reviews, lapses);
    const bin = Math.min(binCount - 1, Math.floor(predicted * binCount));
    total[bin] = (total[bin] ?? 0) + 1;
    predictedSum[bin] = (predictedSum[bin] ?? 0) + predicted;
    if (isRecalled) passed[bin] = (passed[bin] ?? 0) + 1;
  }
  const bins = Array.from(total, (count, bin) => ({
    from: bin / binCount,
    to: (bin + 1) / binCount,
    predicted: count === 0 ? 0 : (predictedSum[bin] ?? 0) / count,
    tests: { passed: passed[bin] ?? 0, total: count },
  }));
  return { bins: bins.filter(({ tests }) => tests.total > 0), metrics: metrics.result() };
}
