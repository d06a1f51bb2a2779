import { compareEvents } from "./event-order.ts";
import type { StudyEvent } from "./study-event.ts";

export type UndidEvent = Extract<StudyEvent, { kind: "undid" }>;

/** Which events have been taken back. An undo that is itself undone takes nothing back. */
export type UndoMask = {
  add(undo: UndidEvent): void;
  remove(undo: UndidEvent): void;
  isMasked(event: StudyEvent): boolean;
};

export function createUndoMask(): UndoMask {
  const undosByTarget = new Map<string, UndidEvent[]>();

  function isMasked(event: StudyEvent): boolean {
    const undos = undosByTarget.get(event.id);
    if (undos === undefined) return false;
    // Only what is earlier can be undone, so a chain of undos always ends, even in a damaged journal.
    return undos.some((undo) => compareEvents(event, undo) < 0 && !isMasked(undo));
  }

  return {
    add(undo) {
      const undos = undosByTarget.get(undo.body.eventId) ?? [];
      undosByTarget.set(undo.body.eventId, [...undos, undo]);
    },
    remove(undo) {
      const undos = undosByTarget.get(undo.body.eventId) ?? [];
      undosByTarget.set(
        undo.body.eventId,
        undos.filter(({ id }) => id !== undo.id),
      );
    },
    isMasked,
  };
}
