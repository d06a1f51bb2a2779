import type { DayPlan } from "./exam-plan.ts";

/** What the queue has for a day, each in its order. */
export type DayWithoutPlan = {
  /** Takes the first so many that no sibling keeps back. */
  readonly claim: (rows: readonly number[], limit: number) => readonly number[];
  /** New cards the student has set for this day. */
  readonly planned: readonly number[];
  readonly due: readonly number[];
  readonly fresh: readonly number[];
  /** What the settings' limits leave of the day. */
  readonly left: { readonly reviews: number; readonly news: number };
  /** Answers of today to new cards and to cards in review. */
  readonly done: number;
  /** What the student has allowed today beyond the limits. */
  readonly raised: { readonly newCards: number; readonly reviews: number };
  /** Whether a card is in its steps, or back for its correction, and comes by itself. */
  readonly isLearning: (row: number) => boolean;
};

/**
 * A day with exams ahead. Their cards come as the plan has them, first and within its own bound; the others
 * as ever, in what is left of the day's limits and minutes.
 */
export function dayOfExams(
  plan: DayPlan,
  { claim, planned, due, fresh, left, done, raised, isLearning }: DayWithoutPlan,
): {
  readonly reviews: readonly number[];
  readonly news: readonly number[];
  readonly isCut: boolean;
} {
  const isOther = (row: number) => plan.isPlanned[row] !== 1;
  const othersDone = Math.max(0, done - plan.done);
  const room = (plan.othersLimit ?? Number.POSITIVE_INFINITY) - othersDone;
  const reviews = claim(
    plan.reviews.filter((row) => !isLearning(row)),
    Number.POSITIVE_INFINITY,
  );
  const dueOthers = due.filter(isOther);
  const othersMost = Math.min(room + plan.extraLeft, left.reviews - reviews.length);
  const others = claim(dueOthers, othersMost);
  const chosen = claim(planned, Number.POSITIVE_INFINITY);
  const news = claim(plan.fresh, plan.newLimit + Math.max(0, raised.newCards - plan.newBeyond));
  const otherNews = claim(
    fresh.filter(isOther),
    Math.min(room - others.length, left.news - news.length),
  );
  return {
    reviews: [...reviews, ...others],
    news: [...chosen, ...news, ...otherNews],
    isCut: plan.isCut || dueOthers.length > Math.max(0, othersMost),
  };
}
