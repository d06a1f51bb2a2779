import { notUsable, type ReviewHistories } from "./optimiser-histories.ts";
import { logLossOf } from "./progress-metrics.ts";

/** What FSRS holds of a card. */
export type ModelMemory = { readonly stability: number; readonly difficulty: number };

/** FSRS with some set of parameters. */
export type MemoryModel = {
  /** Probability of recall, 0–1. */
  recall(memory: ModelMemory, elapsedDays: number): number;
  /** `rating` 1–4; null is a new card. */
  next(memory: ModelMemory | null, elapsedDays: number, rating: number): ModelMemory;
};

/**
 * The log loss of each usable review from `begin` on, in the order of the log. Each card's memory is
 * followed from its first review.
 */
export function modelLosses(
  histories: ReviewHistories,
  begin: number,
  model: MemoryModel,
): Float64Array {
  const { start, rating, elapsedDays, usableAt } = histories;
  const losses = new Float64Array(histories.usable - begin);
  for (let history = 0; history + 1 < start.length; history += 1) {
    let memory: ModelMemory | null = null;
    const end = start[history + 1] ?? 0;
    for (let place = start[history] ?? 0; place < end; place += 1) {
      const days = elapsedDays[place] ?? 0;
      const grade = rating[place] ?? 1;
      const usable = usableAt[place] ?? notUsable;
      if (memory !== null && usable !== notUsable && usable >= begin) {
        losses[usable - begin] = logLossOf(model.recall(memory, days), grade > 1);
      }
      memory = model.next(memory, days, grade);
    }
  }
  return losses;
}

/**
 * The log loss of the same reviews under a prediction that knows no card, only how the last answers went:
 * a share that every answer moves a little (in log odds, from 1.2, by 0.3 of its error). The published
 * FSRS benchmark calls it MOVING-AVG; it has no parameter to fit.
 */
export function movingAverageLosses(histories: ReviewHistories, begin: number): Float64Array {
  const isRecalled = new Uint8Array(histories.usable);
  for (const [place, usable] of histories.usableAt.entries()) {
    if (usable !== notUsable && (histories.rating[place] ?? 1) > 1) isRecalled[usable] = 1;
  }
  const losses = new Float64Array(histories.usable - begin);
  let logOdds = 1.2;
  for (const [usable, outcome] of isRecalled.entries()) {
    const predicted = 1 / (1 + Math.exp(-logOdds));
    if (usable >= begin) losses[usable - begin] = logLossOf(predicted, outcome === 1);
    logOdds += 0.3 * (outcome - predicted);
  }
  return losses;
}

export function meanOf(values: Float64Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard error of the mean difference of two losses of the same reviews. */
export function standardErrorOfGain(before: Float64Array, after: Float64Array): number {
  const gains = before.map((loss, index) => loss - (after[index] ?? 0));
  const mean = meanOf(gains);
  const variance = meanOf(gains.map((gain) => (gain - mean) ** 2));
  return Math.sqrt(variance / Math.max(1, gains.length - 1));
}
