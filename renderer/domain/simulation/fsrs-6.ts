import type { Grade, MemoryModel, MemoryState } from "#renderer/domain/exam-memory-model.ts";

/**
 * FSRS-6 with any 21 parameters, as plain functions: what simulated students are made of. The app itself
 * uses ts-fsrs; a test holds the two together at the default parameters.
 */
export function fsrs6(w: Fsrs6Parameters, retention = 0.9): MemoryModel {
  const decay = w[20];
  const factor = 0.9 ** (-1 / decay) - 1;
  const firstDifficulty = (grade: Grade) => w[4] - Math.exp((grade - 1) * w[5]) + 1;
  const easiest = firstDifficulty(4);

  function retrievabilityAt(stability: number, elapsedDays: number): number {
    return (1 + (factor * elapsedDays) / stability) ** -decay;
  }

  function nextDifficulty(difficulty: number, grade: Grade): number {
    const damped = (-w[6] * (grade - 3) * (10 - difficulty)) / 9;
    return clamp(w[7] * easiest + (1 - w[7]) * (difficulty + damped), 1, 10);
  }

  function afterRecall({ stability, difficulty }: MemoryState, r: number, grade: Grade): number {
    const bonus = grade === 2 ? w[15] : grade === 4 ? w[16] : 1;
    const room = Math.exp(w[10] * (1 - r)) - 1;
    return stability * (1 + Math.exp(w[8]) * (11 - difficulty) * stability ** -w[9] * room * bonus);
  }

  function afterLapse({ stability, difficulty }: MemoryState, r: number): number {
    const relearnt =
      w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * Math.exp(w[14] * (1 - r));
    return Math.min(relearnt, stability / Math.exp(w[17] * w[18]));
  }

  function sameDay(stability: number, grade: Grade): number {
    const growth = stability ** -w[19] * Math.exp(w[17] * (grade - 3 + w[18]));
    return stability * (grade >= 2 ? Math.max(growth, 1) : growth);
  }

  return {
    retrievabilityAt,
    intervalDays: (stability) =>
      Math.max(1, Math.round((stability / factor) * (retention ** (-1 / decay) - 1))),
    first: (grade) => ({
      stability: Math.max(w[(grade - 1) as 0 | 1 | 2 | 3], 0.1),
      difficulty: clamp(firstDifficulty(grade), 1, 10),
    }),
    next(before, elapsedDays, grade) {
      const r = retrievabilityAt(before.stability, elapsedDays);
      const stability =
        elapsedDays === 0
          ? sameDay(before.stability, grade)
          : grade === 1
            ? afterLapse(before, r)
            : afterRecall(before, r, grade);
      return {
        stability: clamp(stability, 0.001, 36_500),
        difficulty: nextDifficulty(before.difficulty, grade),
      };
    },
  };
}

type N = number;
export type Fsrs6Parameters = readonly [
  N,
  N,
  N,
  N,
  N,
  N,
  N,
  N,
  N,
  N,
  N,
  N,
  N,
  N,
  N,
  N,
  N,
  N,
  N,
  N,
  N,
];

/** The published defaults. */
export const defaultParameters: Fsrs6Parameters = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
