import { err, ok } from "#corpus/result.ts";
import type { StudySnapshot } from "#renderer/domain/study-snapshot.ts";
import type { StoreFailure, StudyStore } from "#renderer/domain/study-store.ts";
import { jsonCopy } from "./json-copy.ts";

export type InMemoryStore = StudyStore & {
  /** Every call fails from now on, as after a storage error. */
  failWith(failure: StoreFailure): void;
  /** Forgets everything, like a deleted database. */
  clear(): void;
};

/** The twin of the Dexie store: same contract, no database. */
export function createInMemoryStore(): InMemoryStore {
  let stored: StudySnapshot | null = null;
  let failure: StoreFailure | null = null;
  return {
    async load() {
      if (failure !== null) return err(failure);
      if (stored === null) return ok({ kind: "empty" });
      return ok({ kind: "found", snapshot: jsonCopy(stored) });
    },
    async save(change) {
      if (failure !== null) return err(failure);
      stored = jsonCopy(stored === null ? change : merge(stored, change));
      return ok(null);
    },
    async replace(snapshot) {
      if (failure !== null) return err(failure);
      stored = jsonCopy(snapshot);
      return ok(null);
    },
    close() {},
    failWith(next) {
      failure = next;
    },
    clear() {
      stored = null;
    },
  };
}

function merge(stored: StudySnapshot, change: StudySnapshot): StudySnapshot {
  return {
    heads: change.heads,
    cards: putOver(stored.cards, change.cards, ({ cardId }) => cardId),
    undos: putOver(stored.undos, change.undos, ({ id }) => id),
    settings: putOver(stored.settings, change.settings, ({ id }) => id),
    exams: putOver(stored.exams, change.exams, ({ id }) => id),
    reports: putOver(stored.reports, change.reports, ({ id }) => id),
    invalid: putOver(stored.invalid, change.invalid, ({ id }) => id),
    census: change.census,
  };
}

function putOver<T>(stored: readonly T[], change: readonly T[], keyOf: (item: T) => string) {
  return [...new Map([...stored, ...change].map((item) => [keyOf(item), item])).values()];
}
