import type { CardTable } from "./card-table.ts";
import type { MemoryColumns } from "./exam-day.ts";
import { planStudyDay } from "./exam-days.ts";
import type { MemoryModel } from "./exam-memory-model.ts";
import type { Pace } from "./exam-pace.ts";
import { examsAhead, type PlannableExam, type ScopeColumns } from "./exam-scope.ts";
import type { StudyDay } from "./study-day.ts";

/** The columns the plan reads of the card table. */
export type PlanTable = MemoryColumns & ScopeColumns & Pick<CardTable, "length">;

export type DayPlanInput = {
  readonly table: PlanTable;
  /** The cards in play (the decks of the language, and what was added), in learning order. */
  readonly rows: ArrayLike<number>;
  readonly exams: readonly PlannableExam[];
  /** The setting's. */
  readonly minutesPerDay: number;
  readonly today: StudyDay;
  readonly model: MemoryModel;
  /** Measured up to yesterday (`measurePace`), so that it stays the same all day. */
  readonly pace: Pace;
  /** Reviews the student has allowed today beyond the limits; none where nothing is said. */
  readonly extraReviews?: number;
};

/** What the exams ask of the rest of today. */
export type DayPlan = {
  /** To review today, due or not, in this order; these and no other cards of the exams. */
  readonly reviews: readonly number[];
  /** Unseen cards in the order to learn them; the queue takes the first `newLimit` no sibling keeps back. */
  readonly fresh: readonly number[];
  readonly newLimit: number;
  /** New cards of today beyond the plan: so many of those the student allowed are used up. */
  readonly newBeyond: number;
  /** 1 where the plan decides on a row: what is not in `reviews` or `fresh` then waits for another day. */
  readonly isPlanned: Uint8Array;
  /** Cards of the exams that were answered today. */
  readonly done: number;
  /** How many answers on other cards fit into the day; null where no exam shares the setting's minutes. */
  readonly othersLimit: number | null;
  /** Of the reviews allowed beyond the limits: so many the exams leave to other cards. */
  readonly extraLeft: number;
  /** Whether the minutes keep reviews for the exams back. */
  readonly isCut: boolean;
};

/**
 * Today's part of the exam plan, or null where no exam lies ahead and the queue is plain FSRS. Derived from
 * the table each time the queue is built; nothing of it is written anywhere. Answering takes cards away from
 * it and never adds any, so the queue can be rebuilt after each answer.
 *
 * In the queue: cards of `isPlanned` are taken from `reviews` and `fresh` alone (learning cards stay as they
 * are), the others from FSRS within the limits of the settings and `othersLimit`.
 */
export function planForDay(input: DayPlanInput): DayPlan | null {
  const { table, minutesPerDay, pace } = input;
  const exams = examsAhead(table, input.rows, input.exams, input.today);
  if (exams.length === 0) return null;
  const isPlanned = new Uint8Array(table.length);
  for (const { rows } of exams) {
    for (let index = 0; index < rows.length; index++) isPlanned[rows[index] as number] = 1;
  }
  const day = planStudyDay({
    ...input,
    columns: table,
    length: table.length,
    exams,
    sharedBudgetS: minutesPerDay * 60,
    extraReviewS: (input.extraReviews ?? 0) * pace.secondsPerReview,
  });
  const isShared = exams.some(({ ownBudgetS }) => ownBudgetS === null);
  return {
    reviews: day.exams.flatMap(({ reviews }) => reviews),
    fresh: [
      // Today's of each exam before what may take the place of one that a sibling keeps back.
      ...day.exams.flatMap(({ fresh, newLimit }) => fresh.slice(0, newLimit)),
      ...day.exams.flatMap(({ fresh, newLimit }) => fresh.slice(newLimit)),
    ],
    newLimit: day.exams.reduce((total, { newLimit }) => total + newLimit, 0),
    newBeyond: day.exams.reduce((total, { newBeyond }) => total + newBeyond, 0),
    isPlanned,
    done: day.exams.reduce((total, { done }) => total + done.fresh + done.reviews, 0),
    othersLimit: isShared ? Math.floor(day.sharedLeftS / pace.secondsPerReview) : null,
    extraLeft: Math.floor(day.extraLeftS / pace.secondsPerReview),
    isCut: day.exams.some(({ isCut }) => isCut),
  };
}
