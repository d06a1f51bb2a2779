import { cardPhases, notPlanned } from "./card-table.ts";
import { returnDayAt } from "./card-today.ts";
import { at } from "./columns.ts";
import { createDayQueue } from "./day-queue.ts";
import { eachInPlay } from "./in-play.ts";
import type { QueueInput } from "./queue.ts";
import type { NextDue } from "./study.ts";
import { type StudyDay, studyDayOf, studyDayStartMs } from "./study-day.ts";

/**
 * What comes after a day that is finished. The cards are those of that day's own queue as it stands now,
 * so Today will say the same number when the day has come: reviews and new cards within the day's
 * limits, learning cards, one card per gap.
 */
export function nextDue(input: QueueInput): NextDue | null {
  const day = nextDay(input);
  if (day === null) return null;
  const then = createDayQueue({
    ...input,
    day,
    raised: { newCards: 0, reviews: 0 },
    done: { newCards: 0, reviews: 0 },
    presented: null,
  });
  const counts = then.counts(studyDayStartMs(day, input.utcOffsetMin));
  return { studyDay: day, cards: counts.new + counts.learning + counts.review };
}

/** The first day after today on which a card can be asked. What is left over today comes tomorrow. */
function nextDay(input: QueueInput): StudyDay | null {
  const plan = input.planOf(input.day + 1);
  if (plan !== null && plan.reviews.length + plan.newLimit > 0) return input.day + 1;
  const { isSuspended } = input.rows.table;
  let first = Number.POSITIVE_INFINITY;
  eachInPlay(input.rows, input.settings, (row, isNew) => {
    if (at(isSuspended, row) === 1) return;
    const comes = isNew ? dayOfNew(input, row) : dayOfKnown(input, row);
    first = Math.min(first, Math.max(input.day + 1, comes));
  });
  return Number.isFinite(first) ? first : null;
}

/** Never comes what a limit of none keeps back every day. */
function dayOfNew({ rows, settings, day }: QueueInput, row: number): number {
  const planned = at(rows.table.plannedDay, row);
  if (planned !== notPlanned) return planned;
  return settings.newPerDay > 0 ? day + 1 : Number.POSITIVE_INFINITY;
}

function dayOfKnown({ rows, settings, utcOffsetMin }: QueueInput, row: number): number {
  const { phase, dueDay, dueAtMs } = rows.table;
  const isReview = at(phase, row) === cardPhases.indexOf("review");
  const isKeptBack = isReview && settings.reviewsPerDay === 0;
  const dueMs = at(dueAtMs, row);
  const due = Number.isNaN(dueMs) ? at(dueDay, row) : studyDayOf(dueMs, utcOffsetMin);
  return Math.min(
    isKeptBack ? Number.POSITIVE_INFINITY : due,
    returnDayAt(rows, row) ?? Number.POSITIVE_INFINITY,
  );
}
