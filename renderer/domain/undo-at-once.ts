import { at } from "./columns.ts";
import type { FoldState } from "./fold-state.ts";
import type { RecentAction } from "./recent-actions.ts";
import { putStep, setCounted, setOutcome } from "./refold.ts";
import { outcomes, reviewBodyAt } from "./review-rows.ts";
import { cardIdsOf, isDeed, stepDeed, stepReview } from "./row-steps.ts";

/*
 * Taking the last action back, and bringing it back, without a look at anything older. Both are right
 * only while no later action counts; the fold sees to that.
 */

/** Whether all that an action changed is in memory. */
export function isAtHand(state: FoldState, { before, events }: RecentAction): boolean {
  return (
    before !== null &&
    events.every(({ id }) => {
      if (state.kept.has(id)) return true;
      const review = state.parts.history.find(id);
      return review !== null && state.parts.history.isInMemory(review);
    })
  );
}

/** Puts the rows back as they were before the action. */
export function takeBack({ parts }: FoldState, { before, events }: RecentAction): void {
  for (const { row, values } of (before ?? []).toReversed()) parts.rows.write(row, values);
  for (const { id } of events) {
    const review = parts.history.find(id);
    if (review === null) continue;
    const { columns, row } = parts.history.place(review);
    setCounted(parts, review, false);
    setOutcome(columns.outcome, row, outcomes.masked, true);
    parts.refused.delete(review);
    parts.history.changed(review);
  }
}

/** Does the action again. */
export function bringBack({ parts, kept, decisions }: FoldState, { events }: RecentAction): void {
  const { rows, history } = parts;
  for (const { id } of events) {
    const event = kept.get(id);
    if (event !== undefined && isDeed(event)) {
      for (const [index, cardId] of cardIdsOf(event).entries()) {
        stepDeed(rows, rows.rowFor(cardId), event, index);
      }
    }
    const review = history.find(id);
    if (review === null) continue;
    const { columns, row } = history.place(review);
    const card = at(columns.card, row);
    const body = reviewBodyAt(columns, row, rows.table.cardIds[card] ?? "");
    setOutcome(columns.outcome, row, outcomes.masked, false);
    putStep(parts, review, stepReview(rows, card, body, decisions.decided().parameters));
  }
}
