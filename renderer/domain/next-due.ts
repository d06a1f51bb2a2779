import type { Card } from "#corpus/card.ts";
import { returnDay } from "./correction.ts";
import { dueStudyDay, type QueueInput, todaysQueue } from "./queue.ts";
import type { NextDue } from "./study.ts";
import { type StudyDay, studyDayOf, studyDayStartMs } from "./study-day.ts";

/**
 * What comes after a day that is finished. The cards are those of that day's own queue as it stands now,
 * so Today will say the same number when the day has come: reviews and new cards within the day's
 * limits, learning cards, one card per gap.
 */
export function nextDue(input: QueueInput): NextDue | null {
  const today = studyDayOf(input.nowMs, input.utcOffsetMin);
  const studyDay = nextDay(input, today);
  if (studyDay === null) return null;
  const { counts } = todaysQueue({
    ...input,
    nowMs: studyDayStartMs(studyDay, input.utcOffsetMin),
    done: { newCards: 0, reviews: 0 },
    answeredGaps: new Map(),
    presented: null,
  });
  return { studyDay, cards: counts.new + counts.learning + counts.review };
}

/** The first day after today on which a card can be asked. What is left over today comes tomorrow. */
function nextDay(input: QueueInput, today: StudyDay): StudyDay | null {
  let first = Number.POSITIVE_INFINITY;
  for (const card of input.cards) {
    first = Math.min(first, Math.max(today + 1, dayOf(input, card, today)));
  }
  return Number.isFinite(first) ? first : null;
}

/** Never comes what a limit of none keeps back every day. */
function dayOf({ memoryOf, limits, utcOffsetMin }: QueueInput, card: Card, today: StudyDay) {
  const memory = memoryOf(card.id);
  if (memory.state === "new") return limits.newPerDay > 0 ? today + 1 : Number.POSITIVE_INFINITY;
  const isKeptBack = memory.phase === "review" && limits.reviewsPerDay === 0;
  const dueDay = isKeptBack ? Number.POSITIVE_INFINITY : dueStudyDay(memory, utcOffsetMin);
  return Math.min(dueDay, returnDay(card, memory) ?? Number.POSITIVE_INFINITY);
}
