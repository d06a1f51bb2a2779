import type { Corpus } from "../corpus.ts";
import type { Event } from "../event.ts";
import type { EventKind } from "../vocabulary.ts";
import { topicsOutsideThreads } from "./threads.ts";

/** Which meetings stand side by side: those of the leaders, or ministers' and officials' ones as well. */
export const comparedRanges = ["summits", "meetings"] as const;
export type ComparedRange = (typeof comparedRanges)[number];

const kindsOf: Readonly<Record<ComparedRange, readonly EventKind[]>> = {
  summits: ["summit"],
  meetings: ["summit", "two-plus-two", "defense-ministerial", "consultation"],
};

/** Events in time order; one known by its year alone stands before the dates of that year, undated ones last. */
export function inTimeOrder(events: readonly Event[]): readonly Event[] {
  const key = (event: Event): string => event.date ?? "9999";
  // A meeting and its parts share a day: the meeting comes first.
  const rank = (event: Event): number => (event.partOf === undefined ? 0 : 1);
  return [...events].sort(
    (a, b) => compareText(key(a), key(b)) || rank(a) - rank(b) || compareText(a.id, b.id),
  );
}

/** The meetings of a range of which some fact speaks to a thread, in time order. */
export function comparedEvents(corpus: Corpus, range: ComparedRange): readonly Event[] {
  const speaking = new Set(
    corpus.facts
      .filter((fact) => !topicsOutsideThreads.includes(fact.topic))
      .map((fact) => fact.eventId),
  );
  return inTimeOrder(
    corpus.events.filter(
      (event) =>
        kindsOf[range].includes(event.kind) && event.date !== null && speaking.has(event.id),
    ),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
