import type { CardRows } from "./card-rows.ts";
import { type CardTable, cardPhases, notPlanned } from "./card-table.ts";
import { returnDayAt } from "./card-today.ts";
import { at } from "./columns.ts";
import type { DayPlan } from "./exam-plan.ts";
import { dayOfExams } from "./exam-queue.ts";
import { inOrder } from "./in-order.ts";
import { eachInPlay } from "./in-play.ts";
import { mix } from "./mix.ts";
import { newOrder } from "./new-order.ts";
import type { Settings } from "./settings.ts";
import { type StudyDay, studyDayStartMs } from "./study-day.ts";

export type QueueSettings = Pick<
  Settings,
  | "cardLang"
  | "deckForms"
  | "newOrder"
  | "newPerDay"
  | "reviewsPerDay"
  | "burySiblings"
  | "learnAheadMin"
>;

export type QueueInput = {
  readonly rows: Pick<CardRows, "table">;
  readonly settings: QueueSettings;
  /** What is allowed on this day beyond the settings. */
  readonly raised: { readonly newCards: number; readonly reviews: number };
  readonly day: StudyDay;
  readonly utcOffsetMin: number;
  /** What was already done on this study day. */
  readonly done: { readonly newCards: number; readonly reviews: number };
  /** The row of the card on screen: its siblings make way for it, not the other way round. */
  readonly presented: number | null;
  /** What the exam plan asks of a day; null where no exam lies ahead. */
  readonly planOf: (day: StudyDay) => DayPlan | null;
  /** The rows that may be asked for while the rest is being read; null once all is known. */
  readonly known?: ReadonlySet<number> | null;
};

/** The cards of a day by class, as rows, within the limits and without siblings. */
export type DayCards = {
  /** All cards in their steps, whenever they are due, the earliest first. */
  readonly learning: readonly LearningCard[];
  /** Longest overdue first. */
  readonly reviews: readonly number[];
  readonly news: readonly number[];
  /** Whether today's limits keep reviews back. */
  readonly isCut: boolean;
  /** 1 by row where an exam ahead asks for the card; null where none lies ahead. */
  readonly isPlanned: Uint8Array | null;
  /** Cards in play, and those of them that were ever answered. */
  readonly total: number;
  readonly seen: number;
};

export type LearningCard = { readonly row: number; readonly dueMs: number };

const reviewPhase = cardPhases.indexOf("review");

/** Looks at every card once. */
export function cardsOfDay(input: QueueInput): DayCards {
  const { rows, settings, day, done, raised, known = null } = input;
  const { table } = rows;
  const { phase, isSuspended, buriedOn, plannedDay, dueDay, correctedDay } = table;
  const learning: LearningCard[] = [];
  const due: number[] = [];
  const planned: number[] = [];
  const fresh: number[] = [];
  let total = 0;
  let seen = 0;
  eachInPlay(rows, settings, (row, isNew) => {
    // Whether another form of a gap was begun is not known yet: no new card but the one on screen.
    if (known !== null && (!known.has(row) || (isNew && row !== input.presented))) return;
    total += 1;
    if (!isNew) seen += 1;
    if (at(isSuspended, row) === 1 || at(buriedOn, row) === day) return;
    if (isNew) {
      const plan = at(plannedDay, row);
      if (plan === notPlanned) fresh.push(row);
      else if (plan <= day) planned.push(row);
      return;
    }
    // Nearly all are in review, with an answer that never was another.
    if (at(phase, row) === reviewPhase && at(correctedDay, row) === 0) {
      if (at(dueDay, row) <= day) due.push(row);
      return;
    }
    const dueMs = learningDueMs(input, row);
    if (dueMs !== null) learning.push({ row, dueMs });
    else if (at(phase, row) === reviewPhase && at(dueDay, row) <= day) due.push(row);
  });
  learning.sort((a, b) => a.dueMs - b.dueMs || a.row - b.row);
  const dueInOrder = () => inOrderOfDue(table, due, day);
  const claim = siblingClaims(input, learning);
  const reviewsLeft = settings.reviewsPerDay + raised.reviews - done.reviews;
  const newLeft = settings.newPerDay + raised.newCards - done.newCards;
  const order = newOrder(rows, fresh, settings.newOrder);
  const plan = input.planOf(day);
  if (plan !== null) {
    const isLearning = (row: number) => learningDueMs(input, row) !== null;
    return {
      learning,
      total,
      seen,
      isPlanned: plan.isPlanned,
      ...dayOfExams(plan, {
        claim,
        planned,
        due: [...dueInOrder()],
        fresh: inOrder(fresh, order),
        left: { reviews: reviewsLeft, news: newLeft },
        done: done.reviews + done.newCards,
        raised,
        isLearning,
      }),
    };
  }
  return {
    learning,
    reviews: claim(dueInOrder(), reviewsLeft),
    news: [...claim(planned, Number.POSITIVE_INFINITY), ...claim(inOrder(fresh, order), newLeft)],
    isCut: due.length > Math.max(0, reviewsLeft),
    isPlanned: null,
    total,
    seen,
  };
}

/** When a card in its steps, or back for its correction, is due; null for any other. */
export function learningDueMs(
  { rows, day, utcOffsetMin }: Pick<QueueInput, "rows" | "day" | "utcOffsetMin">,
  row: number,
): number | null {
  const { phase, dueAtMs, dueDay } = rows.table;
  if (at(phase, row) === 0) return null;
  const returned = returnDayAt(rows, row);
  if (returned !== null && returned <= day) return studyDayStartMs(returned, utcOffsetMin);
  if (at(phase, row) === reviewPhase) return null;
  const dueMs = at(dueAtMs, row);
  return Number.isNaN(dueMs) ? studyDayStartMs(at(dueDay, row), utcOffsetMin) : dueMs;
}

/**
 * One card per gap and day. A sibling answered today, or standing earlier in today's queue, keeps a
 * review or a new card back until tomorrow. Learning cards are never kept back.
 */
function siblingClaims(
  { rows, settings, day, presented }: QueueInput,
  learning: readonly LearningCard[],
) {
  const { gap } = rows.table;
  const claimed = new Set(learning.map(({ row }) => at(gap, row)));
  const answered = settings.burySiblings ? answeredGaps(rows, day) : new Map<number, number>();
  return function claim(candidates: Iterable<number>, limit: number): readonly number[] {
    if (!settings.burySiblings) return firstOf(candidates, limit);
    const kept = new Map<number, number>();
    for (const row of candidates) {
      if (kept.size >= limit) break;
      const own = at(gap, row);
      const isKeptBack = answered.has(own) && answered.get(own) !== row;
      if (isKeptBack || claimed.has(own)) continue;
      if (!kept.has(own) || row === presented) kept.set(own, row);
    }
    for (const own of kept.keys()) claimed.add(own);
    return [...kept.values()];
  };
}

/** The gaps answered on a day, with the row of the one card of it; -1 where there are several. */
function answeredGaps({ table }: Pick<CardRows, "table">, day: StudyDay) {
  const { gap, lastDay, phase, length } = table;
  const answered = new Map<number, number>();
  for (let row = 0; row < length; row += 1) {
    if (at(lastDay, row) !== day || at(phase, row) === 0) continue;
    answered.set(at(gap, row), answered.has(at(gap, row)) ? -1 : row);
  }
  return answered;
}

function firstOf(rows: Iterable<number>, limit: number): readonly number[] {
  const first: number[] = [];
  for (const row of rows) {
    if (first.length >= limit) break;
    first.push(row);
  }
  return first;
}

/**
 * Longest overdue first; day by day as they are taken, since of a long backlog a day takes a few. Within one
 * due day the order changes daily, so that neighbours in the text do not give each other's answers away for
 * ever.
 */
function* inOrderOfDue(
  { dueDay, cardIds }: CardTable,
  due: readonly number[],
  day: StudyDay,
): Generator<number> {
  const rowsOfDays = new Map<number, number[]>();
  for (const row of due) {
    const ofDay = rowsOfDays.get(at(dueDay, row));
    if (ofDay === undefined) rowsOfDays.set(at(dueDay, row), [row]);
    else ofDay.push(row);
  }
  for (const dueOn of Float64Array.from(rowsOfDays.keys()).sort()) {
    yield* inOrder(rowsOfDays.get(dueOn) ?? [], (row) => mix(cardIds[row] ?? "", day));
  }
}
