import { isFirstNext } from "./interleave.ts";
import { cardsOfDay, learningDueMs, type QueueInput } from "./queue.ts";
import type { Counts } from "./study.ts";
import { studyDayStartMs } from "./study-day.ts";

export type QueueItem = { readonly row: number; readonly counted: keyof Counts };

/**
 * The day's queue, made once and then kept: an answer takes its card out of its place, whatever the size
 * of the collection. Learning cards whose time has come are first, earliest first; then reviews, longest
 * overdue first, and new cards in learning order, evenly mixed; then learning cards ahead of their time.
 */
export type DayQueue = {
  /** What to show at a moment, if anything. */
  first(nowMs: number): QueueItem | null;
  /** The class in which a card can be shown at a moment; null where it cannot. */
  classOf(row: number, nowMs: number): keyof Counts | null;
  /** Whether it stands in the queue as a new card. */
  isNew(row: number): boolean;
  /** All that is left for today, learning cards of later today included. */
  counts(nowMs: number): Counts;
  /** When the next learning card can be shown, if one comes today. */
  nextAtMs(nowMs: number): number | null;
  /** Takes in that a card of the queue was answered. */
  answered(row: number): void;
  /** What is left of today for the exams ahead; null where none lies ahead. */
  forExams(): { readonly new: number; readonly review: number } | null;
  /** Whether today's limits keep reviews back. */
  readonly isCut: boolean;
  readonly total: number;
  seen(): number;
};

export function createDayQueue(input: QueueInput): DayQueue {
  const { settings, day, utcOffsetMin } = input;
  const cards = cardsOfDay(input);
  let { seen } = cards;
  const learning = [...cards.learning];
  const reviews = [...cards.reviews];
  const news = [...cards.news];
  const done = { ...input.done };
  const isOfExam = (row: number) => cards.isPlanned?.[row] === 1;
  const forExams = {
    new: news.filter(isOfExam).length,
    review: reviews.filter(isOfExam).length,
  };
  const dayEndMs = studyDayStartMs(day + 1, utcOffsetMin);
  const aheadMs = settings.learnAheadMin * 60_000;

  function remove(row: number): void {
    const inSteps = learning.findIndex((card) => card.row === row);
    if (inSteps >= 0) learning.splice(inSteps, 1);
    else if (takeOut(reviews, row)) {
      done.reviews += 1;
      if (isOfExam(row)) forExams.review -= 1;
    } else if (takeOut(news, row)) {
      done.newCards += 1;
      seen += 1;
      if (isOfExam(row)) forExams.new -= 1;
    }
  }

  function first(nowMs: number): QueueItem | null {
    const [earliest] = learning;
    if (earliest !== undefined && earliest.dueMs <= nowMs) {
      return { row: earliest.row, counted: "learning" };
    }
    const [review, fresh] = [reviews[0], news[0]];
    const isReview = isFirstNext(
      { left: reviews.length, done: done.reviews },
      { left: news.length, done: done.newCards },
    );
    if (review !== undefined && isReview) return { row: review, counted: "review" };
    if (fresh !== undefined) return { row: fresh, counted: "new" };
    if (earliest === undefined || earliest.dueMs > nowMs + aheadMs) return null;
    return { row: earliest.row, counted: "learning" };
  }

  /** How many learning cards are due up to a moment. */
  function dueUntil(ms: number): number {
    const index = learning.findIndex(({ dueMs }) => dueMs > ms);
    return index < 0 ? learning.length : index;
  }

  return {
    first,
    classOf(row, nowMs) {
      const dueMs = learning.find((card) => card.row === row)?.dueMs;
      if (dueMs !== undefined) return dueMs <= nowMs + aheadMs ? "learning" : null;
      if (reviews.includes(row)) return "review";
      return news.includes(row) ? "new" : null;
    },
    isNew: (row) => news.includes(row),
    counts: (nowMs) => ({
      new: news.length,
      learning: dueUntil(Math.max(dayEndMs, nowMs + aheadMs)),
      review: reviews.length,
    }),
    nextAtMs(nowMs) {
      const [earliest] = learning;
      if (earliest === undefined || earliest.dueMs > Math.max(dayEndMs, nowMs + aheadMs))
        return null;
      return earliest.dueMs - aheadMs;
    },
    answered(row) {
      remove(row);
      const dueMs = learningDueMs(input, row);
      if (dueMs === null) return;
      const index = learning.findIndex(
        (card) => card.dueMs > dueMs || (card.dueMs === dueMs && card.row > row),
      );
      learning.splice(index < 0 ? learning.length : index, 0, { row, dueMs });
    },
    forExams: () => (cards.isPlanned === null ? null : { ...forExams }),
    isCut: cards.isCut,
    total: cards.total,
    seen: () => seen,
  };
}

function takeOut(rows: number[], row: number): boolean {
  const index = rows.indexOf(row);
  if (index >= 0) rows.splice(index, 1);
  return index >= 0;
}
