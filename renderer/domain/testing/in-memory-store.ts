import { err, ok } from "#corpus/result.ts";
import type { StudySnapshot } from "#renderer/domain/study-snapshot.ts";
import type { StoreFailure, StudyStore } from "#renderer/domain/study-store.ts";
import { plainCopy } from "./plain-copy.ts";

export type InMemoryStore = StudyStore & {
  /** Every call fails from now on, as after a storage error. */
  failWith(failure: StoreFailure): void;
  /** Forgets everything, like a deleted database. */
  clear(): void;
  /** How often reviews were brought back. */
  reviewLoads(): number;
};

/** The twin of the Dexie store: same contract, no database. */
export function createInMemoryStore(): InMemoryStore {
  let stored: StudySnapshot | null = null;
  let catalogIds: readonly string[] = [];
  let failure: StoreFailure | null = null;
  let loads = 0;
  return {
    async load() {
      if (failure !== null) return err(failure);
      if (stored === null) return ok({ kind: "empty" });
      const { reviews } = stored;
      const snapshot = plainCopy({ ...stored, reviews: reviews.slice(-1) });
      return ok({ kind: "found", snapshot });
    },
    async loadReviews() {
      loads += 1;
      if (failure !== null) return err(failure);
      return ok(plainCopy(stored?.reviews ?? []));
    },
    async loadRemains() {
      if (failure !== null) return err(failure);
      const { summary = null, reviews = [], events = [] } = stored ?? {};
      const kept = events.flatMap((chunk) => chunk.events);
      return ok(plainCopy({ summary, catalogIds, kept, reviews }));
    },
    async save(change) {
      if (failure !== null) return err(failure);
      stored = plainCopy(stored === null ? change : merge(stored, change));
      return ok(null);
    },
    async replace(snapshot, ids) {
      if (failure !== null) return err(failure);
      stored = plainCopy(snapshot);
      catalogIds = [...ids];
      return ok(null);
    },
    close() {},
    failWith(next) {
      failure = next;
    },
    clear() {
      stored = null;
    },
    reviewLoads: () => loads,
  };
}

function merge(stored: StudySnapshot, change: StudySnapshot): StudySnapshot {
  const byStart = (a: { readonly start: number }, b: { readonly start: number }) =>
    a.start - b.start;
  return {
    cards: putOver(stored.cards, change.cards, ({ start }) => start).sort(byStart),
    reviews: putOver(stored.reviews, change.reviews, ({ start }) => start).sort(byStart),
    events: putOver(stored.events, change.events, ({ start }) => start).sort(byStart),
    summary: change.summary,
  };
}

function putOver<T>(stored: readonly T[], change: readonly T[], keyOf: (item: T) => number): T[] {
  return [...new Map([...stored, ...change].map((item) => [keyOf(item), item])).values()];
}
