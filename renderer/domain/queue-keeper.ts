import { notInDeck } from "./card-table.ts";
import { at } from "./columns.ts";
import { createDayQueue, type DayQueue } from "./day-queue.ts";
import { examDayPlan } from "./exam-day-plan.ts";
import { nextDue } from "./next-due.ts";
import type { QueueInput } from "./queue.ts";
import type { NextDue } from "./study.ts";
import { studyDayOf } from "./study-day.ts";
import type { StudyFold } from "./study-fold.ts";

export type Moment = { readonly nowMs: number; readonly utcOffsetMin: number };

/** The day's queue, made anew only where more than an answer has changed. */
export type QueueKeeper = {
  /** `presented` is the row of the card on screen. */
  queue(moment: Moment, presented: number | null): DayQueue;
  /** What comes after today, once nothing is left. */
  nextDue(moment: Moment): NextDue | null;
  /** To be called right after an answer to a card of the queue was taken in. */
  answered(row: number): void;
};

/** `known` are the rows that may be asked for while the rest is being read; null once all is known. */
export function createQueueKeeper(
  fold: StudyFold,
  known: ReadonlySet<number> | null = null,
): QueueKeeper {
  let kept: { readonly queue: DayQueue; readonly input: QueueInput } | null = null;
  let revision = -1;
  let next: { readonly revision: number; readonly due: NextDue | null } | null = null;

  function inputAt({ nowMs, utcOffsetMin }: Moment, presented: number | null): QueueInput {
    const day = studyDayOf(nowMs, utcOffsetMin);
    const { settings, raised } = fold.decided();
    const { newCards, reviewsDone } = fold.days.on(day);
    return {
      rows: fold.rows,
      settings,
      raised: raised.get(day) ?? { newCards: 0, reviews: 0 },
      day,
      utcOffsetMin,
      done: { newCards, reviews: reviewsDone },
      presented,
      // A plan needs the whole collection; without one a due card is due all the same.
      planOf: (of) => (known === null ? examDayPlan(fold, of) : null),
      known,
    };
  }

  function queue(moment: Moment, presented: number | null): DayQueue {
    const day = studyDayOf(moment.nowMs, moment.utcOffsetMin);
    const isFresh =
      revision === fold.queueRevision() &&
      kept?.input.day === day &&
      kept.input.utcOffsetMin === moment.utcOffsetMin;
    if (kept !== null && isFresh) return kept.queue;
    const input = inputAt(moment, presented);
    kept = { input, queue: createDayQueue(input) };
    revision = fold.queueRevision();
    next = null;
    return kept.queue;
  }

  return {
    queue,
    nextDue(moment) {
      if (known !== null) return null;
      queue(moment, null);
      if (next?.revision !== fold.queueRevision()) {
        next = { revision: fold.queueRevision(), due: nextDue(inputAt(moment, null)) };
      }
      return next.due;
    },
    answered(row) {
      if (kept === null) return;
      // A new card outside the deck is begun by it in the place of the deck's own, which is then not asked.
      const isOutside = at(fold.rows.table.deckOrder, row) === notInDeck;
      if (isOutside && kept.queue.isNew(row)) return;
      kept.queue.answered(row);
      revision = fold.queueRevision();
      next = null;
    },
  };
}
