import type { Bilingual } from "#corpus/bilingual.ts";
import type { Event } from "#corpus/event.ts";
import type { Fact, Importance } from "#corpus/fact.ts";
import { type FactKind, factKinds, type Topic, topics } from "#corpus/vocabulary.ts";

/** Facts of one event, section by section, in the order in which the document has them. */
export type EventGroup = {
  /** Null for facts that hold outside any event. */
  readonly eventId: string | null;
  readonly facts: number;
  readonly sections: readonly SectionGroup[];
};

export type SectionGroup = {
  /** Null for text before the first heading. */
  readonly section: Bilingual | null;
  readonly facts: readonly Fact[];
};

/** Groups come in the order of their first fact; facts outside any event come last. */
export function groupByEvent(facts: readonly Fact[]): readonly EventGroup[] {
  const byEvent = gather(facts, ({ eventId }) => eventId ?? "");
  return [...byEvent]
    .map(([eventId, own]) => ({
      eventId: eventId === "" ? null : eventId,
      facts: own.length,
      sections: bySection(own),
    }))
    .sort((a, b) => Number(a.eventId === null) - Number(b.eventId === null));
}

function bySection(facts: readonly Fact[]): readonly SectionGroup[] {
  return [...gather(facts, ({ evidence }) => evidence.section?.ja ?? "").values()].map((own) => ({
    section: own[0]?.evidence.section ?? null,
    facts: own,
  }));
}

/** Values by key, keys in the order of their first value. */
export function gather<T>(items: readonly T[], keyOf: (item: T) => string) {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups as ReadonlyMap<string, readonly T[]>;
}

/** What a list of facts is narrowed to; null lets everything pass. */
export type FactFilter = {
  readonly topic: Topic | null;
  readonly kind: FactKind | null;
  readonly importance: Importance | null;
};

/** A filter from what stands in the address; what is not known there filters nothing. */
export function readFilter(topic: string, kind: string, importance: string): FactFilter {
  return {
    topic: topics.find((known) => known === topic) ?? null,
    kind: factKinds.find((known) => known === kind) ?? null,
    importance: ([1, 2, 3] as const).find((known) => String(known) === importance) ?? null,
  };
}

export function applyFilter(facts: readonly Fact[], filter: FactFilter): readonly Fact[] {
  const { topic, kind, importance } = filter;
  return facts.filter(
    (fact) =>
      (topic === null || fact.topic === topic) &&
      (kind === null || fact.kind === kind) &&
      (importance === null || fact.importance === importance),
  );
}

export type EventFacts = { readonly event: Event; readonly facts: readonly Fact[] };

/** The facts of a topic at events other than one's own, the earliest event first. */
export function elsewhere(
  fact: Fact,
  facts: readonly Fact[],
  events: readonly Event[],
): readonly EventFacts[] {
  const sameTopic = facts.filter(
    (other) => other.topic === fact.topic && other.eventId !== fact.eventId,
  );
  return events
    .map((event) => ({ event, facts: sameTopic.filter(({ eventId }) => eventId === event.id) }))
    .filter((group) => group.facts.length > 0)
    .sort((a, b) => ((a.event.date ?? "9999") < (b.event.date ?? "9999") ? -1 : 1));
}
