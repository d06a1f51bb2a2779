import { at, writeRow } from "./columns.ts";
import { compareEvents, type EventPosition } from "./event-order.ts";
import { type FoldState, keep, markEdited } from "./fold-state.ts";
import type { LateEvents } from "./late-events.ts";
import { provisionalReview, type ReviewedEvent } from "./provisional-event.ts";
import { ratings } from "./rating.ts";
import {
  actionOf,
  isUndone,
  type RecentAction,
  type RowBefore,
  undoableAction,
  withAction,
  withoutEvent,
  withUndo,
} from "./recent-actions.ts";
import { positionOf, putStep, setCounted } from "./refold.ts";
import { outcomes, reviewColumns, reviewRow } from "./review-rows.ts";
import {
  cardIdsOf,
  type Deed,
  isDeed,
  type ReviewStep,
  stepDeed,
  stepReview,
} from "./row-steps.ts";
import type { ReviewedBody, StudyEvent } from "./study-event.ts";
import type { KeptEvent } from "./study-snapshot.ts";
import { bringBack, isAtHand, takeBack } from "./undo-at-once.ts";
import type { Placed, RewoundEvent, UndidEvent } from "./undo-mask.ts";

/** Takes events into a fold's state: the newest by a step, what cannot be stepped to the late ones. */
export type EventTaker = {
  /** False where nothing new follows from it. */
  take(event: StudyEvent): boolean;
  assume(id: string, body: ReviewedBody): void;
  isAssumed(eventId: string): boolean;
  /** Forgets what is assumed. False where nothing is. */
  retract(): boolean;
};

/** Actions that touch more cards than this are taken back by folding anew. */
const mostRowsBefore = 100;

type Assumed = RowBefore & { readonly event: ReviewedEvent; readonly step: ReviewStep };

export function createEventTaker(state: FoldState, late: LateEvents): EventTaker {
  const { parts, mask, decisions } = state;
  const { rows, history, days } = parts;
  let assumed: Assumed | null = null;

  const isMasked = (event: Placed) => mask.isMasked(event);
  const parameters = () => decisions.decided().parameters;

  function takeReview(event: ReviewedEvent, isNewest: boolean): boolean {
    if (assumed?.event.id === event.id) {
      if (isNewest && confirm(assumed, event)) return false;
      retract();
    }
    const known = history.find(event.id);
    // One id twice: the earlier position wins, so that the order of arrival does not matter.
    if (known !== null) {
      if (compareEvents(positionOf(parts, known), event) > 0) replace(known, event);
      return true;
    }
    const card = rows.rowFor(event.body.cardId);
    const review = append(event);
    if (isNewest && !late.isWaiting(card)) {
      const before = [{ row: card, values: rows.read(card) }];
      putStep(parts, review, stepReview(rows, card, event.body, parameters()));
      state.recent = withAction(state.recent, event, before);
    } else {
      late.addCard(card);
      state.recent = withAction(state.recent, event, null);
    }
    return true;
  }

  /** The journal has taken the assumed answer as it was given. */
  function confirm({ event: guess, row, values, step }: Assumed, event: ReviewedEvent): boolean {
    if (JSON.stringify(guess.body) !== JSON.stringify(event.body)) return false;
    countAssumed(-1);
    assumed = null;
    putStep(parts, append(event), step);
    state.recent = withAction(withoutEvent(state.recent, event.id), event, [{ row, values }]);
    return true;
  }

  function append(event: ReviewedEvent): number {
    noteAnswer(event);
    return history.append(rowOf(event));
  }

  function replace(review: number, event: ReviewedEvent): void {
    const { columns, row } = history.place(review);
    late.addCard(at(columns.card, row));
    setCounted(parts, review, false);
    writeRow(reviewColumns, columns, row, rowOf(event));
    late.addCard(at(columns.card, row));
    history.changed(review);
    noteAnswer(event);
    state.recent = withAction(withoutEvent(state.recent, event.id), event, null);
  }

  function rowOf(event: ReviewedEvent) {
    const row = reviewRow(event, rows.rowFor(event.body.cardId), deviceNumber(event.device));
    return isMasked(event) ? { ...row, outcome: outcomes.masked } : row;
  }

  function noteAnswer({ device, seq, clock, body }: ReviewedEvent): void {
    const position = { device, seq, clock };
    if (state.lastAnswer === null || compareEvents(state.lastAnswer.position, position) < 0) {
      state.lastAnswer = { position, atMs: body.atMs };
    }
  }

  function deviceNumber(device: string): number {
    const known = parts.devices.indexOf(device);
    return known >= 0 ? known : parts.devices.push(device) - 1;
  }

  function takeKept(event: KeptEvent, isNewest: boolean): boolean {
    const same = state.kept.get(event.id);
    if (same !== undefined) {
      if (compareEvents(same, event) <= 0) return true;
      forget(same);
    }
    if (event.kind === "undid" || event.kind === "rewound") takeMask(event, isNewest);
    else {
      keep(state, event);
      if (isDeed(event)) takeDeed(event, isNewest);
      else state.recent = withAction(state.recent, event, []);
      if (event.kind === "card-edited" || event.kind === "fact-edited") markEdited(state);
    }
    return true;
  }

  function takeDeed(event: Deed, isNewest: boolean): void {
    const touched = cardIdsOf(event).map((cardId) => rows.rowFor(cardId));
    if (!isNewest || touched.some((row) => late.isWaiting(row))) {
      for (const row of touched) late.addCard(row);
      state.recent = withAction(state.recent, event, null);
      return;
    }
    const before =
      touched.length > mostRowsBefore
        ? null
        : touched.map((row): RowBefore => ({ row, values: rows.read(row) }));
    for (const [index, row] of touched.entries()) stepDeed(rows, row, event, index);
    state.recent = withAction(state.recent, event, before);
  }

  /** The last action is taken back, and brought back, at once; for anything else its cards wait. */
  function takeMask(event: UndidEvent | RewoundEvent, isNewest: boolean): void {
    const last = undoableAction(state.recent, isMasked);
    const undone = event.kind === "undid" ? actionOf(state.recent.actions, event) : null;
    const redone = redoneBy(event);
    const wasUndone = redone !== null && isUndone(redone, isMasked);
    keep(state, event);
    if (decisions.hasEdits()) markEdited(state);
    state.recent =
      event.kind === "undid"
        ? withUndo(state.recent, event)
        : withAction(state.recent, event, null);
    const isSimple = isNewest && late.isEmpty();
    if (isSimple && undone !== null && undone === last && isAtHand(state, undone)) {
      takeBack(state, undone);
    } else if (
      isSimple &&
      redone !== null &&
      wasUndone &&
      undoableAction(state.recent, isMasked) === redone &&
      isAtHand(state, redone)
    ) {
      bringBack(state, redone);
    } else late.addMask(event);
  }

  /** The action that comes back where an undo is undone. */
  function redoneBy(event: UndidEvent | RewoundEvent): RecentAction | null {
    if (event.kind === "rewound") return null;
    const [eventId = "", ...more] = event.body.eventIds;
    const undo = more.length === 0 ? state.kept.get(eventId) : undefined;
    return undo?.kind === "undid" ? actionOf(state.recent.actions, undo) : null;
  }

  function forget(event: KeptEvent): void {
    state.kept.delete(event.id);
    // The events after it move up, so that their chunks have to be written again.
    state.eventsTaken = 0;
    state.recent = withoutEvent(state.recent, event.id);
    if (event.kind === "undid" || event.kind === "rewound") {
      late.addMask(event);
      mask.remove(event);
      decisions.maskChanged();
    } else if (isDeed(event)) {
      state.deeds.splice(state.deeds.indexOf(event), 1);
      for (const cardId of cardIdsOf(event)) late.addCard(rows.rowFor(cardId));
    } else decisions.remove(event);
  }

  function countAssumed(sign: 1 | -1): void {
    if (assumed === null) return;
    const { event, row, step } = assumed;
    const { studyDay, tookMs, rating } = event.body;
    const number = ratings.indexOf(rating) + 1;
    days.count({ card: row, studyDay, tookMs, rating: number, ...step.met }, sign);
  }

  function retract(): boolean {
    if (assumed === null) return false;
    const { event, row, values } = assumed;
    countAssumed(-1);
    rows.write(row, values);
    state.recent = withoutEvent(state.recent, event.id);
    assumed = null;
    return true;
  }

  return {
    take(event) {
      const isNewest = state.last === null || compareEvents(state.last, event) < 0;
      if (isNewest) state.last = positionIn(event);
      return event.kind === "reviewed" ? takeReview(event, isNewest) : takeKept(event, isNewest);
    },
    assume(id, body) {
      const event = provisionalReview(id, body);
      const row = rows.rowFor(body.cardId);
      const values = rows.read(row);
      assumed = { event, row, values, step: stepReview(rows, row, body, parameters()) };
      countAssumed(1);
      state.recent = withAction(state.recent, event, [{ row, values }]);
    },
    isAssumed: (eventId) => assumed?.event.id === eventId,
    retract,
  };
}

function positionIn({ device, seq, clock }: StudyEvent): EventPosition {
  return { device, seq, clock };
}
