import { insertInOrder } from "./event-order.ts";
import type { StudyEvent } from "./study-event.ts";

/**
 * One value per key, decided by the last event in order that has not been undone. Earlier events stay,
 * since undoing the last one brings the one before it back.
 */
export type LatestValues<E extends StudyEvent> = {
  add(event: E): void;
  remove(event: E): void;
  hasAny(): boolean;
  /** The deciding event of each key, in the order in which keys were first seen. */
  latest(): readonly E[];
  /** Every event of one key that has not been undone, in order. */
  counting(key: string): readonly E[];
};

export function createLatestValues<E extends StudyEvent>(
  keyOf: (event: E) => string,
  isMasked: (event: E) => boolean,
): LatestValues<E> {
  const eventsByKey = new Map<string, E[]>();
  return {
    add(event) {
      const events = eventsByKey.get(keyOf(event)) ?? [];
      insertInOrder(events, event);
      eventsByKey.set(keyOf(event), events);
    },
    remove(event) {
      const events = eventsByKey.get(keyOf(event)) ?? [];
      eventsByKey.set(
        keyOf(event),
        events.filter(({ id }) => id !== event.id),
      );
    },
    hasAny: () => eventsByKey.size > 0,
    counting: (key) => (eventsByKey.get(key) ?? []).filter((event) => !isMasked(event)),
    latest() {
      return [...eventsByKey.values()].flatMap((events) => {
        const deciding = events.findLast((event) => !isMasked(event));
        return deciding === undefined ? [] : [deciding];
      });
    },
  };
}
