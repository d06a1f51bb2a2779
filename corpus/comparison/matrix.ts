import type { Event } from "../event.ts";
import type { Fact } from "../fact.ts";
import { type Thread, threads } from "./threads.ts";

/** What the facts of one event say on one thread, the important ones first. */
export type Cell = { readonly event: Event; readonly facts: readonly Fact[] };

/** A thread across the events, one cell each; a cell without facts is kept. */
export type Row = { readonly thread: Thread; readonly cells: readonly Cell[] };

/** Threads × events. A thread of which no event speaks has no row. */
export function comparisonMatrix(facts: readonly Fact[], events: readonly Event[]): readonly Row[] {
  return threads
    .map((thread) => threadRow(thread, facts, events))
    .filter((row) => row.cells.some((cell) => cell.facts.length > 0));
}

/** One thread across the events, in their order. */
export function threadRow(thread: Thread, facts: readonly Fact[], events: readonly Event[]): Row {
  const speaking = facts.filter((fact) => thread.topics.includes(fact.topic));
  return {
    thread,
    cells: events.map((event) => ({
      event,
      facts: speaking
        .filter((fact) => fact.eventId === event.id)
        .sort((a, b) => a.importance - b.importance),
    })),
  };
}
