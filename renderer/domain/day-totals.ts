import type { CardRows } from "./card-rows.ts";
import { cardPhases } from "./card-table.ts";
import { at } from "./columns.ts";
import { isAnswerToReturn } from "./correction.ts";
import type { StudyDay } from "./study-day.ts";

/** What was done on one study day, undone answers left out. */
export type DayTotal = {
  readonly answered: number;
  readonly newCards: number;
  readonly again: number;
  readonly tookMs: number;
  /** Answers to cards that were in review: what the day's limit of reviews counts. */
  readonly reviewsDone: number;
};

/** One answer as the totals see it. */
export type CountedReview = {
  readonly card: number;
  readonly studyDay: StudyDay;
  readonly rating: number;
  readonly tookMs: number;
  readonly phaseBefore: number;
  readonly elapsedDays: number;
};

export type DayTotals = {
  on(day: StudyDay): DayTotal;
  /** Counts a review in, or out again with `sign` -1. */
  count(review: CountedReview, sign: 1 | -1): void;
  /** Study days in a row that end today or yesterday. */
  streakDays(today: StudyDay): number;
  entries(): readonly (readonly [StudyDay, DayTotal])[];
};

const nothing: DayTotal = { answered: 0, newCards: 0, again: 0, tookMs: 0, reviewsDone: 0 };
const newPhase = cardPhases.indexOf("new");
const reviewPhase = cardPhases.indexOf("review");

export function createDayTotals(
  rows: CardRows,
  from: readonly (readonly [StudyDay, DayTotal])[] = [],
): DayTotals {
  const totals = new Map(from);
  const hasStudied = (day: StudyDay) => (totals.get(day)?.answered ?? 0) > 0;

  /** A card that came back for its correction stood among the learning ones. */
  function isReview({ card, studyDay, phaseBefore, elapsedDays }: CountedReview): boolean {
    if (phaseBefore !== reviewPhase) return false;
    const correctedDay = at(rows.table.correctedDay, card);
    return !isAnswerToReturn(correctedDay, studyDay - elapsedDays, studyDay);
  }

  return {
    on: (day) => totals.get(day) ?? nothing,
    count(review, sign) {
      const before = totals.get(review.studyDay) ?? nothing;
      totals.set(review.studyDay, {
        answered: before.answered + sign,
        newCards: before.newCards + (review.phaseBefore === newPhase ? sign : 0),
        again: before.again + (review.rating === 1 ? sign : 0),
        tookMs: before.tookMs + sign * review.tookMs,
        reviewsDone: before.reviewsDone + (isReview(review) ? sign : 0),
      });
    },
    streakDays(today) {
      let day = hasStudied(today) ? today : today - 1;
      let streak = 0;
      while (hasStudied(day)) {
        streak += 1;
        day -= 1;
      }
      return streak;
    },
    entries: () => [...totals].filter(([, { answered }]) => answered > 0),
  };
}
