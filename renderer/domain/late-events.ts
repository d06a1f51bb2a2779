import { err, ok, type Result } from "#corpus/result.ts";
import { at } from "./columns.ts";
import { compareEvents } from "./event-order.ts";
import type { FoldState } from "./fold-state.ts";
import { withoutBefore } from "./recent-actions.ts";
import { positionOf, refold, setOutcome } from "./refold.ts";
import type { ReviewChunk } from "./review-history.ts";
import { idAt, outcomes } from "./review-rows.ts";
import { cardIdsOf, isDeed } from "./row-steps.ts";
import type { Parameters } from "./schedule.ts";
import { isInRange, type Placed, type RewoundEvent, type UndidEvent } from "./undo-mask.ts";

/** Brings back all reviews from where they are kept. */
export type LoadReviews<Failure> = () => Promise<Result<readonly ReviewChunk[], Failure>>;

/**
 * What a step on the newest state cannot do: an event that comes after later ones, an undo of long ago,
 * other parameters. The cards concerned wait here until they are folded anew from all their events.
 */
export type LateEvents = {
  /** This card has to be folded anew. */
  addCard(row: number): void;
  /** What this takes back or brings back has to be found, and its cards folded anew. */
  addMask(event: UndidEvent | RewoundEvent): void;
  isWaiting(row: number): boolean;
  isEmpty(): boolean;
  /** Folds anew what waits; `pause` lets the page breathe. */
  settle<Failure>(
    load: LoadReviews<Failure>,
    pause: () => Promise<void>,
  ): Promise<Result<null, Failure>>;
};

export function createLateEvents(state: FoldState): LateEvents {
  const { parts, mask } = state;
  const { rows, history } = parts;
  let cards = new Set<number>();
  let masks: (UndidEvent | RewoundEvent)[] = [];
  /** What the memories were made with. */
  let parameters: Parameters = state.decisions.decided().parameters;

  const areParametersNew = () => !isSame(state.decisions.decided().parameters, parameters);

  function addReview(review: number): void {
    const { columns, row } = history.place(review);
    const isMasked = mask.isMasked({ id: idAt(columns, row), ...positionOf(parts, review) });
    setOutcome(columns.outcome, row, outcomes.masked, isMasked);
    cards.add(at(columns.card, row));
  }

  /** The cards at the end of what an event takes back, which may itself be an undo. */
  function addTarget(target: Placed, by: UndidEvent | RewoundEvent): void {
    if (compareEvents(target, by) >= 0) return;
    const event = state.kept.get(target.id);
    if (event === undefined) return;
    if (event.kind === "undid" || event.kind === "rewound") addTargets(event);
    else if (isDeed(event)) for (const cardId of cardIdsOf(event)) cards.add(rows.rowFor(cardId));
  }

  function addTargets(by: UndidEvent | RewoundEvent): void {
    if (by.kind === "undid") {
      for (const id of by.body.eventIds) {
        const review = history.find(id);
        if (review !== null) addReview(review);
        const event = state.kept.get(id);
        if (event !== undefined) addTarget(event, by);
      }
      return;
    }
    for (let review = 0; review < history.length(); review += 1) {
      if (isInRange(positionOf(parts, review), by)) addReview(review);
    }
    for (const event of state.kept.values()) if (isInRange(event, by)) addTarget(event, by);
  }

  return {
    addCard: (row) => cards.add(row),
    addMask: (event) => masks.push(event),
    isWaiting: (row) => cards.has(row) || masks.length > 0 || areParametersNew(),
    isEmpty: () => cards.size === 0 && masks.length === 0 && !areParametersNew(),
    async settle(load, pause) {
      if (!history.isWhole()) {
        const loaded = await load();
        if (!loaded.ok) return err(loaded.error);
        history.fill(loaded.value);
      }
      for (const event of masks) addTargets(event);
      if (areParametersNew()) for (let row = 0; row < rows.table.length; row += 1) cards.add(row);
      parameters = state.decisions.decided().parameters;
      const deeds = state.deeds.filter((deed) => !mask.isMasked(deed));
      await refold(parts, cards, deeds, parameters, pause);
      state.recent = withoutBefore(state.recent);
      cards = new Set();
      masks = [];
      return ok(null);
    },
  };
}

function isSame(a: Parameters, b: Parameters): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
