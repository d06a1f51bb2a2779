import type { Grade } from "./exam-memory-model.ts";
import type { ReviewLog } from "./review-log.ts";

/** How this student uses the answer buttons, as their log tells it. */
export type AnswerHabits = {
  /** How first answers fall: probability of again, hard, good, easy. */
  readonly firstGrades: readonly number[];
  /** How answers that recall fall: probability of hard, good, easy. */
  readonly recallGrades: readonly number[];
};

/** What the habits are read from. */
export type HabitLog = Pick<ReviewLog, "length" | "rating" | "phaseBefore" | "elapsedDays">;

/** Until the log knows better, weighed as so many answers: 60 % of new cards are known at first sight. */
const assumed = {
  firstGrades: [0.4, 0.1, 0.42, 0.08],
  recallGrades: [0.12, 0.78, 0.1],
  answers: 30,
} as const;

export function readHabits(log: HabitLog): AnswerHabits {
  const first = [0, 0, 0, 0];
  const recall = [0, 0, 0];
  for (let row = 0; row < log.length; row++) {
    const grade = log.rating[row] as number;
    if (log.phaseBefore[row] === 0) {
      first[grade - 1] = (first[grade - 1] ?? 0) + 1;
    } else if (grade > 1 && (log.elapsedDays[row] as number) > 0) {
      recall[grade - 2] = (recall[grade - 2] ?? 0) + 1;
    }
  }
  return {
    firstGrades: shares(first, assumed.firstGrades),
    recallGrades: shares(recall, assumed.recallGrades),
  };
}

/** The grade that a number 0–1 falls on, given each grade's probability from `lowest` up. */
export function gradeAt(share: number, chances: readonly number[], lowest: Grade): Grade {
  let left = share;
  for (const [index, chance] of chances.entries()) {
    left -= chance;
    if (left < 0) return (lowest + index) as Grade;
  }
  return 3;
}

function shares(counts: readonly number[], assumedShares: readonly number[]): readonly number[] {
  const all = counts.reduce((total, count) => total + count, 0) + assumed.answers;
  return counts.map(
    (count, index) => (count + assumed.answers * (assumedShares[index] ?? 0)) / all,
  );
}
