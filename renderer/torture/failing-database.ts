import {
  IDBDatabase,
  IDBFactory,
  IDBKeyRange,
  IDBObjectStore,
  type IDBTransaction,
} from "fake-indexeddb";
import type { IndexedDbParts } from "#renderer/data/study-database.ts";

/** What becomes of the calls to a database: null lets one through, a name fails it with that error. */
export type Fate = (call: number) => string | null;

/** The calls that Dexie and the store make, by the object they are made on. */
const calls = [
  [IDBFactory.prototype, ["open"]],
  [IDBDatabase.prototype, ["transaction", "createObjectStore", "deleteObjectStore"]],
  [IDBObjectStore.prototype, ["get", "getAll", "openCursor", "put", "clear"]],
] as const;

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** A machine with an IndexedDB in memory. */
export function machine(): IndexedDbParts & { readonly indexedDB: IDBFactory } {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

/**
 * While `work` runs, calls to any database in memory fail as `fate` says; the transaction of one that fails
 * is rolled back, as a browser rolls back what was not committed. Returns how many calls there were.
 */
export async function withFailingDatabase(fate: Fate, work: () => Promise<void>): Promise<number> {
  let made = 0;
  const restore: (() => void)[] = [];
  for (const [prototype, names] of calls) {
    for (const name of names) {
      const methods = prototype as unknown as Record<string, Method>;
      const real = methods[name];
      if (real === undefined) throw new Error(`There is no ${name}.`);
      methods[name] = function (...args) {
        // The library's own, in the middle of opening; no page calls it.
        if (args[1] === "versionchange") return real.apply(this, args);
        made += 1;
        const error = fate(made);
        if (error === null) return real.apply(this, args);
        rollBack(this);
        throw new DOMException("made to fail", error);
      };
      restore.push(() => {
        methods[name] = real;
      });
    }
  }
  try {
    await work();
    return made;
  } finally {
    for (const undo of restore) undo();
  }
}

function rollBack(on: unknown): void {
  if (!(on instanceof IDBObjectStore)) return;
  try {
    (on.transaction as unknown as IDBTransaction).abort();
  } catch {
    // It is over already.
  }
}
