import { cardPhases } from "./card-table.ts";
import type { ProgressCards, Recall } from "./progress-input.ts";
import type { StudyDay } from "./study-day.ts";

/** Counts of values between edges: entry `i` counts `edges[i] ≤ value < edges[i + 1]`; the last bin is closed. */
export type Histogram = {
  readonly edges: readonly number[];
  readonly counts: Uint32Array;
  readonly mean: number;
  readonly median: number;
};

/** What is known of the cards seen, as of today. */
export type CardHistograms = {
  /** Days; cards in review alone, the others have no interval of days. */
  readonly interval: Histogram;
  /** Days. */
  readonly stability: Histogram;
  /** 1–10. */
  readonly difficulty: Histogram;
  /** 0–1. */
  readonly retrievability: Histogram;
};

/** Days; the steps grow as intervals do. */
const dayEdges = [
  0, 1, 2, 3, 4, 5, 7, 10, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365, 730, 36_500,
] as const;
const difficultyEdges = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const shareEdges = Array.from({ length: 21 }, (_, index) => index / 20);

export function cardHistograms(
  cards: ProgressCards,
  isInScope: Uint8Array | null,
  today: StudyDay,
  recall: Recall,
): CardHistograms {
  const interval = new Float64Array(cards.length);
  const stability = new Float64Array(cards.length);
  const difficulty = new Float64Array(cards.length);
  const retrievability = new Float64Array(cards.length);
  let seen = 0;
  let inReview = 0;
  for (let row = 0; row < cards.length; row += 1) {
    const phase = cards.phase[row] ?? 0;
    if (phase === newPhase || (isInScope !== null && isInScope[row] !== 1)) continue;
    const lastDay = cards.lastDay[row] ?? today;
    stability[seen] = cards.stability[row] ?? 0;
    difficulty[seen] = cards.difficulty[row] ?? 0;
    retrievability[seen] = recall(Math.max(0, today - lastDay), cards.stability[row] ?? 0);
    seen += 1;
    if (phase !== reviewPhase) continue;
    interval[inReview] = Math.max(0, (cards.dueDay[row] ?? 0) - lastDay);
    inReview += 1;
  }
  return {
    interval: histogram(interval.subarray(0, inReview), dayEdges),
    stability: histogram(stability.subarray(0, seen), dayEdges),
    difficulty: histogram(difficulty.subarray(0, seen), difficultyEdges),
    retrievability: histogram(retrievability.subarray(0, seen), shareEdges),
  };
}

const newPhase = cardPhases.indexOf("new");
const reviewPhase = cardPhases.indexOf("review");

/** Values outside the edges count in the first or the last bin. Sorts `values` in place. */
export function histogram(values: Float64Array, edges: readonly number[]): Histogram {
  values.sort();
  const counts = new Uint32Array(edges.length - 1);
  let bin = 0;
  let sum = 0;
  for (const value of values) {
    while (bin < counts.length - 1 && value >= (edges[bin + 1] ?? 0)) bin += 1;
    counts[bin] = (counts[bin] ?? 0) + 1;
    sum += value;
  }
  const { length } = values;
  const middle = ((values[(length - 1) >> 1] ?? 0) + (values[length >> 1] ?? 0)) / 2;
  return {
    edges,
    counts,
    mean: length === 0 ? 0 : sum / length,
    median: length === 0 ? 0 : middle,
  };
}
