import { compareEvents, type EventPosition } from "./event-order.ts";
import type { StudyEvent } from "./study-event.ts";

export type UndidEvent = Extract<StudyEvent, { kind: "undid" }>;
export type RewoundEvent = Extract<StudyEvent, { kind: "rewound" }>;

/** What of an event decides whether it is taken back. */
export type Placed = EventPosition & { readonly id: string };

/** Which events have been taken back. An undo or a rewinding that is itself taken back takes nothing back. */
export type UndoMask = {
  add(event: UndidEvent | RewoundEvent): void;
  remove(event: UndidEvent | RewoundEvent): void;
  isMasked(event: Placed): boolean;
};

export function createUndoMask(): UndoMask {
  const undosByTarget = new Map<string, UndidEvent[]>();
  let rewindings: readonly RewoundEvent[] = [];

  /** Only what is earlier can be taken back, so a chain of undos ends, even in a damaged journal. */
  function isMasked(event: Placed): boolean {
    const takesBack = (later: UndidEvent | RewoundEvent): boolean =>
      compareEvents(event, later) < 0 && !isMasked(later);
    return (
      (undosByTarget.get(event.id)?.some(takesBack) ?? false) ||
      rewindings.some((rewinding) => isInRange(event, rewinding) && takesBack(rewinding))
    );
  }

  return {
    add(event) {
      if (event.kind === "rewound") {
        rewindings = [...rewindings, event];
        return;
      }
      for (const id of event.body.eventIds) {
        undosByTarget.set(id, [...(undosByTarget.get(id) ?? []), event]);
      }
    },
    remove(event) {
      rewindings = rewindings.filter(({ id }) => id !== event.id);
      if (event.kind === "rewound") return;
      for (const id of event.body.eventIds) {
        const others = (undosByTarget.get(id) ?? []).filter((undo) => undo.id !== event.id);
        undosByTarget.set(id, others);
      }
    },
    isMasked,
  };
}

/** Whether an event lies in what a rewinding takes back. */
export function isInRange(
  { device, seq }: Pick<EventPosition, "device" | "seq">,
  { body }: Pick<RewoundEvent, "body">,
): boolean {
  return seq > (body.to[device] ?? 0) && seq <= (body.from[device] ?? 0);
}
