import type { CardRows } from "./card-rows.ts";
import { at } from "./columns.ts";
import type { DayTotals } from "./day-totals.ts";
import { compareEvents, type EventPosition } from "./event-order.ts";
import { untouchedRow } from "./memory-row.ts";
import type { ReviewHistory } from "./review-history.ts";
import { idAt, outcomes, positionIn, reviewBodyAt } from "./review-rows.ts";
import { cardIdsOf, type Deed, type ReviewStep, stepDeed, stepReview } from "./row-steps.ts";
import type { Parameters, ReviewRefusal } from "./schedule.ts";

/** What a fold works on. */
export type FoldParts = {
  readonly rows: CardRows;
  readonly history: ReviewHistory;
  readonly days: DayTotals;
  /** Names of the devices by their numbers. */
  readonly devices: readonly string[];
  /** Reviews that take no part in a memory, by their numbers. */
  readonly refused: Map<number, RefusedReview>;
};

/** A review that is in the history and takes no part in the memory. */
export type RefusedReview = {
  readonly eventId: string;
  readonly cardId: string;
  readonly refusal: ReviewRefusal;
};

/** Cards refolded before the page gets a chance to do something else: some ten milliseconds. */
const cardsPerSlice = 500;

/**
 * Folds some cards anew from all their reviews and deeds, in event order: what takes the place of single
 * steps wherever an event is not the newest. All reviews have to be in memory.
 */
export async function refold(
  parts: FoldParts,
  wanted: Iterable<number>,
  deeds: readonly Deed[],
  parameters: Parameters,
  pause: () => Promise<void>,
): Promise<void> {
  const rows = [...wanted];
  const reviewsOf = reviewsByCard(parts, rows);
  const deedsOf = deedsByCard(parts.rows, rows, deeds);
  for (const [index, row] of rows.entries()) {
    if (index % cardsPerSlice === cardsPerSlice - 1) await pause();
    parts.rows.write(row, untouchedRow);
    const pending = [...(deedsOf.get(row) ?? [])];
    for (const review of reviewsOf(row)) {
      const position = positionOf(parts, review);
      while (pending[0] !== undefined && compareEvents(pending[0].deed, position) < 0) {
        const { deed, index } = pending.shift() as DeedOnCard;
        stepDeed(parts.rows, row, deed, index);
      }
      replay(parts, review, parameters);
    }
    for (const { deed, index } of pending) stepDeed(parts.rows, row, deed, index);
  }
}

/** One review again, or not at all where it was taken back. */
function replay(parts: FoldParts, review: number, parameters: Parameters): void {
  const { columns, row } = parts.history.place(review);
  setCounted(parts, review, false);
  if ((at(columns.outcome, row) & outcomes.masked) === 0) {
    const card = at(columns.card, row);
    const body = reviewBodyAt(columns, row, parts.rows.table.cardIds[card] ?? "");
    putStep(parts, review, stepReview(parts.rows, card, body, parameters));
  } else {
    parts.refused.delete(review);
    parts.history.changed(review);
  }
}

/** Writes down what a review met, and counts it. */
export function putStep(parts: FoldParts, review: number, { met, refusal }: ReviewStep): void {
  const { columns, row } = parts.history.place(review);
  columns.phaseBefore[row] = met.phaseBefore;
  columns.elapsedDays[row] = met.elapsedDays;
  columns.stabilityBefore[row] = met.stabilityBefore;
  columns.retrievability[row] = met.retrievability;
  setOutcome(columns.outcome, row, outcomes.refused, met.isRefused);
  if (refusal === null) parts.refused.delete(review);
  else {
    const cardId = parts.rows.table.cardIds[at(columns.card, row)] ?? "";
    parts.refused.set(review, { eventId: idAt(columns, row), cardId, refusal });
  }
  setCounted(parts, review, true);
  parts.history.changed(review);
}

/** Puts a review into the totals of its day, or takes it out. */
export function setCounted({ history, days }: FoldParts, review: number, isCounted: boolean): void {
  const { columns, row } = history.place(review);
  if (((at(columns.outcome, row) & outcomes.counted) !== 0) === isCounted) return;
  setOutcome(columns.outcome, row, outcomes.counted, isCounted);
  days.count(
    {
      card: at(columns.card, row),
      studyDay: at(columns.studyDay, row),
      rating: at(columns.rating, row),
      tookMs: at(columns.tookMs, row),
      phaseBefore: at(columns.phaseBefore, row),
      elapsedDays: at(columns.elapsedDays, row),
    },
    isCounted ? 1 : -1,
  );
}

export function setOutcome(outcome: Uint8Array, row: number, bit: number, isSet: boolean): void {
  outcome[row] = isSet ? at(outcome, row) | bit : at(outcome, row) & ~bit;
}

export function positionOf({ history, devices }: FoldParts, review: number): EventPosition {
  const { columns, row } = history.place(review);
  return positionIn(columns, row, devices);
}

/** The reviews of each wanted card in event order. */
function reviewsByCard(
  parts: FoldParts,
  wanted: readonly number[],
): (row: number) => readonly number[] {
  const { history, rows } = parts;
  const first = new Int32Array(rows.table.length).fill(unwanted);
  for (const row of wanted) first[row] = none;
  // The reviews of a card as a chain, each with the number of the one that arrived after it.
  const next = new Int32Array(history.length());
  for (let review = history.length() - 1; review >= 0; review -= 1) {
    const { columns, row } = history.place(review);
    const card = at(columns.card, row);
    if (at(first, card) === unwanted) continue;
    next[review] = at(first, card);
    first[card] = review;
  }
  return (row) => {
    const reviews: number[] = [];
    for (let review = at(first, row); review >= 0; review = at(next, review)) reviews.push(review);
    // Nearly always in order already, which costs a sort no more than a look.
    return reviews.length < 2
      ? reviews
      : reviews
          .map((review) => ({ review, position: positionOf(parts, review) }))
          .sort((a, b) => compareEvents(a.position, b.position))
          .map(({ review }) => review);
  };
}

const none = -1;
const unwanted = -2;

type DeedOnCard = { readonly deed: Deed; readonly index: number };

function deedsByCard(
  rows: CardRows,
  wanted: readonly number[],
  deeds: readonly Deed[],
): ReadonlyMap<number, readonly DeedOnCard[]> {
  const byCard = new Map<number, DeedOnCard[]>(wanted.map((row) => [row, []]));
  for (const deed of deeds) {
    for (const [index, cardId] of cardIdsOf(deed).entries()) {
      byCard.get(rows.rowFor(cardId))?.push({ deed, index });
    }
  }
  return byCard;
}
