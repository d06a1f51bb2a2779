import type { StudyEvent } from "./study-event.ts";

/** Where an event stands in the one order all devices agree on. */
export type EventPosition = Pick<StudyEvent, "clock" | "device" | "seq">;

/** Logical clock first; device and sequence make the order total. */
export function compareEvents(a: EventPosition, b: EventPosition): number {
  return (
    a.clock.ms - b.clock.ms ||
    a.clock.counter - b.clock.counter ||
    (a.device < b.device ? -1 : a.device > b.device ? 1 : 0) ||
    a.seq - b.seq
  );
}

/** Puts an event into a list already in order. Nearly all events are the newest, hence from the end. */
export function insertInOrder<E extends EventPosition>(events: E[], event: E): void {
  let index = events.length;
  while (index > 0) {
    const before = events[index - 1];
    if (before === undefined || compareEvents(before, event) <= 0) break;
    index -= 1;
  }
  events.splice(index, 0, event);
}
