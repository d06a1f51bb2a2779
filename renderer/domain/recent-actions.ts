import { compareEvents } from "./event-order.ts";
import type { StudyRow } from "./memory-row.ts";
import { cardIdsOf, isDeed } from "./row-steps.ts";
import type { Action } from "./study.ts";
import type { StudyEvent } from "./study-event.ts";
import type { Placed, UndidEvent } from "./undo-mask.ts";

/** How far back undo reaches at once; Anki has 30 steps. */
const mostRecent = 64;

/** One action of the student: usually one event, several where it touched many cards. */
export type RecentAction = Action & {
  /** What its events have in common, where they are several. */
  readonly action: string | null;
  /** In event order. */
  readonly events: readonly Placed[];
  /** The rows it changed as they were before it; null where they are too many, or no longer known. */
  readonly before: readonly RowBefore[] | null;
};

export type RowBefore = { readonly row: number; readonly values: StudyRow };

/** What can be taken back and brought back, the newest last. As plain values, to be stored. */
export type Recent = {
  readonly actions: readonly RecentAction[];
  /** Events that took something back: actions, and other undos. */
  readonly undos: readonly UndidEvent[];
};

/** What is no step of undo, besides undoing itself. */
const notUndone: ReadonlySet<StudyEvent["kind"]> = new Set<StudyEvent["kind"]>([
  "setting-changed",
  "mock-started",
  "mock-answered",
]);

export const nothingRecent: Recent = { actions: [], undos: [] };

/**
 * With an action more; `before` as in `RecentAction`. Settings are none: they are seen where they are
 * changed, and changed back there. Nor are beginning and answering a mock exam: the first undo that is meant for
 * something else would take an answer away.
 */
export function withAction(
  recent: Recent,
  event: StudyEvent,
  before: readonly RowBefore[] | null,
): Recent {
  if (event.kind === "undid" || notUndone.has(event.kind)) return recent;
  const { id, device, seq, clock, kind } = event;
  const placed: Placed = { id, device, seq, clock };
  const action = "action" in event.body ? (event.body.action ?? null) : null;
  const cards = cardCount(event);
  const known =
    action === null ? undefined : recent.actions.findLast((each) => each.action === action);
  const others =
    known === undefined ? recent.actions : recent.actions.filter((each) => each !== known);
  const whole: RecentAction =
    known === undefined
      ? { kind, cards, action, events: [placed], before }
      : {
          ...known,
          cards: known.cards + cards,
          events: [...known.events, placed].sort(compareEvents),
          before: known.before === null || before === null ? null : [...known.before, ...before],
        };
  return { ...recent, actions: inOrder(others, whole, lastEvent) };
}

export function withUndo(recent: Recent, undo: UndidEvent): Recent {
  return { ...recent, undos: inOrder(recent.undos, undo, (each) => each) };
}

export function withoutEvent(recent: Recent, eventId: string): Recent {
  const actions = recent.actions.filter(({ events }) => events.every(({ id }) => id !== eventId));
  return { actions, undos: recent.undos.filter(({ id }) => id !== eventId) };
}

/** Rows were changed by other means: taking an action back has to find out what was before. */
export function withoutBefore(recent: Recent): Recent {
  const actions = recent.actions.map((each) =>
    each.before === null ? each : { ...each, before: null },
  );
  return { ...recent, actions };
}

type IsMasked = (event: Placed) => boolean;

/** The last action that counts. */
export function undoableAction({ actions }: Recent, isMasked: IsMasked): RecentAction | null {
  return actions.findLast((each) => !isUndone(each, isMasked)) ?? null;
}

/** The last undo of an action that counts, if nothing was done since, and what it took back. */
export function redoable(
  { actions, undos }: Recent,
  isMasked: IsMasked,
): { readonly undo: UndidEvent; readonly action: RecentAction } | null {
  const last = actions.at(-1);
  const undo = undos.findLast((each) => !isMasked(each) && actionOf(actions, each) !== null);
  const action = undo === undefined ? null : actionOf(actions, undo);
  if (undo === undefined || action === null || last === undefined) return null;
  return compareEvents(undo, lastEvent(last)) < 0 ? null : { undo, action };
}

/** The action whose events, all of them, an undo names. */
export function actionOf(
  actions: readonly RecentAction[],
  { body }: Pick<UndidEvent, "body">,
): RecentAction | null {
  const isNamed = ({ id }: Placed) => body.eventIds.includes(id);
  return (
    actions.findLast(
      ({ events }) => events.length === body.eventIds.length && events.every(isNamed),
    ) ?? null
  );
}

export function isUndone({ events }: RecentAction, isMasked: IsMasked): boolean {
  return events.every(isMasked);
}

function lastEvent({ events }: RecentAction): Placed {
  const last = events.at(-1);
  if (last === undefined) throw new Error("An action has events.");
  return last;
}

/** Nearly always the newest, which takes the place of the oldest. */
function inOrder<T>(items: readonly T[], item: T, placeOf: (item: T) => Placed): readonly T[] {
  const last = items.at(-1);
  if (last === undefined || compareEvents(placeOf(last), placeOf(item)) <= 0) {
    return [...items.slice(1 - mostRecent), item];
  }
  const index = items.findLastIndex((each) => compareEvents(placeOf(each), placeOf(item)) <= 0);
  return items.toSpliced(index + 1, 0, item).slice(-mostRecent);
}

function cardCount(event: StudyEvent): number {
  if (isDeed(event)) return cardIdsOf(event).length;
  return event.kind === "reviewed" || event.kind === "card-edited" || event.kind === "card-reported"
    ? 1
    : 0;
}
