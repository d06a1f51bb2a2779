/**
 * FSRS-6 written down once more from its formulas, apart from the library the app schedules with: the
 * memory of synthetic students, and a second opinion in tests.
 */
export type Fsrs6Memory = { readonly stability: number; readonly difficulty: number };

/** The published default parameters. */
export const fsrs6Defaults: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

export type Fsrs6 = {
  /** Probability of recall, 0–1, so many days after a review. */
  recall(elapsedDays: number, stability: number): number;
  /** `rating` 1–4; null is a new card. */
  next(memory: Fsrs6Memory | null, elapsedDays: number, rating: number): Fsrs6Memory;
};

export function createFsrs6(parameters: readonly number[] = fsrs6Defaults): Fsrs6 {
  const w = (index: number): number => parameters[index] ?? Number.NaN;
  const decay = w(20);
  const factor = 0.9 ** (-1 / decay) - 1;
  const recall = (elapsedDays: number, stability: number): number =>
    (1 + (factor * elapsedDays) / stability) ** -decay;
  const firstDifficulty = (rating: number): number => w(4) - Math.exp(w(5) * (rating - 1)) + 1;

  function nextStability(memory: Fsrs6Memory, elapsedDays: number, rating: number): number {
    const { stability: s, difficulty: d } = memory;
    if (elapsedDays === 0) {
      const growth = Math.exp(w(17) * (rating - 3 + w(18))) * s ** -w(19);
      return s * (rating >= 2 ? Math.max(1, growth) : growth);
    }
    const forgotten = 1 - recall(elapsedDays, s);
    if (rating === 1) {
      const lapsed = w(11) * d ** -w(12) * ((s + 1) ** w(13) - 1) * Math.exp(w(14) * forgotten);
      return Math.min(lapsed, s / Math.exp(w(17) * w(18)));
    }
    const bonus = rating === 2 ? w(15) : rating === 4 ? w(16) : 1;
    const growth =
      Math.exp(w(8)) * (11 - d) * s ** -w(9) * (Math.exp(w(10) * forgotten) - 1) * bonus;
    return s * (1 + growth);
  }

  function next(memory: Fsrs6Memory | null, elapsedDays: number, rating: number): Fsrs6Memory {
    if (memory === null) {
      return {
        stability: Math.max(0.1, w(rating - 1)),
        difficulty: clamp(firstDifficulty(rating), 1, 10),
      };
    }
    const step = (-w(6) * (rating - 3) * (10 - memory.difficulty)) / 9;
    const difficulty = w(7) * firstDifficulty(4) + (1 - w(7)) * (memory.difficulty + step);
    return {
      stability: clamp(nextStability(memory, elapsedDays, rating), 0.001, 36_500),
      difficulty: clamp(difficulty, 1, 10),
    };
  }

  return { recall, next };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
