import { corrected, type Moment, sensitivity, type TrackRecord } from "./exam-track-record.ts";

/** The share of the exam's cards, 0–1, that is expected to be recalled on the day. */
export type PredictedScore = {
  readonly mean: number;
  /** Eight of ten simulated students end between the two. */
  readonly low: number;
  readonly high: number;
};

/**
 * The mean over all cards of their corrected retrievability, an unseen one counting nothing; and how far off
 * it may be: what the track record leaves open, chance in `cards` answers, and what the days until the exam
 * may bring. `daysLeft` from today.
 */
export function predictScore(
  imagined: readonly (Moment | null)[],
  record: TrackRecord,
  cards: number,
  daysLeft: number,
): PredictedScore {
  const n = Math.max(1, imagined.length);
  let mean = 0;
  const gradient = record.weights.map(() => 0);
  for (const card of imagined) {
    if (card === null) continue;
    mean += corrected(record, card) / n;
    const slopes = sensitivity(record, card);
    for (let k = 0; k < gradient.length; k++)
      gradient[k] = (gradient[k] as number) + (slopes[k] as number) / n;
  }
  const known = quadratic(record.covariance, gradient);
  const chance = (mean * (1 - mean)) / Math.max(1, cards);
  const sd = Math.sqrt(known + chance + openness(daysLeft) ** 2);
  const reach = 1.2816 * sd;
  return { mean, low: Math.max(0, mean - reach), high: Math.min(1, mean + reach) };
}

/** Missed days, changes of pace, and curves that are not FSRS's: fitted to the simulation. */
function openness(daysLeft: number): number {
  return Math.min(0.2, 0.012 + 0.0035 * daysLeft);
}

function quadratic(matrix: readonly (readonly number[])[], vector: readonly number[]): number {
  return matrix.reduce(
    (total, line, row) =>
      total +
      line.reduce((part, value, column) => part + value * (vector[column] as number), 0) *
        (vector[row] as number),
    0,
  );
}
