import { err, ok, type Result } from "#corpus/result.ts";
import type { Remains } from "#renderer/domain/remains.ts";
import type { StoredStudy, StoreFailure, StudyStore } from "#renderer/domain/study-store.ts";
import { inTransaction } from "./in-transaction.ts";
import {
  readReviews,
  readRows,
  readVersion,
  type StoredRows,
  studyOfRows,
} from "./read-projection.ts";
import { readRemains } from "./read-remains.ts";
import { schemaVersion } from "./rows.ts";
import { storedVersion } from "./stored-version.ts";
import { createStudyDatabase, type IndexedDbParts, type StudyDatabase } from "./study-database.ts";
import { clearAll, putCatalogIds, putSnapshot } from "./write-projection.ts";

export type DexieStoreOptions = {
  readonly databaseName: string;
  readonly parts?: IndexedDbParts;
  /** The rows as `readAhead` gives them, begun before the store was made; used by the first `load` alone. */
  readonly ahead?: Promise<StoredRows | null> | null;
  /** Where a database may lie whose usual place cannot be opened at all; null where there is none. */
  readonly elsewhere?: () => Promise<IndexedDbParts | null>;
  /**
   * How long opening may take, e.g. behind an old tab that does not close. Milliseconds. Generous: on a
   * busy machine it takes seconds, and giving up means reading the whole journal.
   */
  readonly openTimeoutMs?: number;
};

/**
 * The projection in IndexedDB. The first error of any kind is the last thing that is asked of the
 * database: going on after a full disk is what destroys one.
 */
export function createDexieStudyStore({
  databaseName,
  parts: usualParts = {},
  ahead: rowsAhead = null,
  elsewhere = async () => null,
  openTimeoutMs = 10_000,
}: DexieStoreOptions): StudyStore {
  let failure: StoreFailure | null = null;
  let opening: Promise<StoreFailure | null> | null = null;
  /** Forgotten as soon as it is used. */
  let ahead = rowsAhead;
  /** What could be read of a database that had to be thrown away. */
  let remains: Remains | null = null;
  let database = databaseIn(usualParts);

  function databaseIn(parts: IndexedDbParts): StudyDatabase {
    const made = createStudyDatabase(databaseName, parts);
    // Returning false keeps Dexie from its own answer, which is to close and open again by itself.
    made.on("versionchange", () => {
      fail({ code: "database-unusable", params: { detail: "versionchange" } });
      return false;
    });
    // Another tab was asked to close and may yet do so; the time limit decides, not Dexie's warning.
    made.on("blocked", () => false);
    return made;
  }

  async function open(parts: IndexedDbParts): Promise<StoreFailure | null> {
    const newer = newerFailure(await storedVersion(databaseName, parts));
    if (newer === null && failure === null) await database.open();
    return newer;
  }

  /**
   * Where a file is missing that everything hangs on, Chromium can neither open nor delete the databases of
   * a place, nor make others in it, at this start or any later one.
   */
  async function openSomewhere(): Promise<StoreFailure | null> {
    try {
      return await open(usualParts);
    } catch (error) {
      const parts = failure === null && nameOf(error) === "UnknownError" ? await elsewhere() : null;
      if (parts === null) throw error;
      database = databaseIn(parts);
      return open(parts);
    }
  }

  function fail(reason: StoreFailure): StoreFailure {
    failure ??= reason;
    database.close({ disableAutoOpen: true });
    return failure;
  }

  /**
   * A database that opens and cannot be read (Chromium keeps large values in files of their own, which may
   * be cut off) is as unreadable at every start until it is gone. What can be read is kept until then: the
   * journal may have lost just that.
   */
  async function beginAnew(): Promise<void> {
    remains ??= (await readRemains(database)).remains;
    const again = database.delete({ disableAutoOpen: false }).then(() => database.open());
    await withTimeout(again, openTimeoutMs);
  }

  /**
   * What was read ahead; null unless it is whole. The database is then opened by what comes next, which meets
   * whatever else is wrong with it.
   */
  async function loadAhead(): Promise<StoredStudy | null> {
    const reading = ahead;
    ahead = null;
    if (reading === null || failure !== null || opening !== null) return null;
    const read = reading.then((rows) => (rows === null ? null : studyOfRows(rows)));
    const stored = await withTimeout(read, openTimeoutMs).catch(() => null);
    return stored?.kind === "found" ? stored : null;
  }

  /** Runs one piece of work on the open database; after a failure nothing runs any more. */
  async function attempt<T>(work: () => Promise<T>): Promise<Result<T, StoreFailure>> {
    if (failure !== null) return err(failure);
    try {
      const isFirst = opening === null;
      opening ??= withTimeout(openSomewhere(), openTimeoutMs);
      // Asked before every later piece of work: a newer version may run in another tab since just now.
      const newer = (await opening) ?? (isFirst ? null : newerFailure(await readVersion(database)));
      return newer === null ? ok(await work()) : err(fail(newer));
    } catch (error) {
      return err(fail({ code: "database-unusable", params: { detail: nameOf(error) } }));
    }
  }

  /** One transaction that writes. */
  function write(work: () => Promise<void>): Promise<Result<null, StoreFailure>> {
    return attempt(async () => {
      await inTransaction(database, "rw", database.tables, work);
      return null;
    });
  }

  return {
    async load() {
      const stored = await loadAhead();
      if (stored !== null) return ok(stored);
      return attempt(async () => {
        try {
          return studyOfRows(await readRows(database));
        } catch (error) {
          await beginAnew();
          return { kind: "damaged", detail: nameOf(error), history: remains?.summary ?? null };
        }
      });
    },
    async loadReviews() {
      const loaded = await attempt(async () => {
        try {
          return (await readReviews(database)) ?? "a chunk is altered";
        } catch (error) {
          await beginAnew();
          return nameOf(error);
        }
      });
      if (!loaded.ok) return loaded;
      if (typeof loaded.value !== "string") return ok(loaded.value);
      // The database itself works: what is altered may be written anew.
      return err({ code: "database-damaged", params: { detail: loaded.value } });
    },
    loadRemains: () =>
      attempt(async () => {
        if (remains !== null) return remains;
        const read = await readRemains(database);
        if (read.isReadable) return read.remains;
        remains = read.remains;
        await beginAnew();
        return remains;
      }),
    save: (change) => write(() => putSnapshot(database, change)),
    async replace(snapshot, catalogIds) {
      const replaced = await write(async () => {
        await clearAll(database);
        await putSnapshot(database, snapshot);
        await putCatalogIds(database, catalogIds);
      });
      if (replaced.ok) remains = null;
      return replaced;
    },
    close: () => database.close({ disableAutoOpen: true }),
  };
}

/** Rows of a newer version of the app are neither read nor written. */
function newerFailure(found: number | null): StoreFailure | null {
  if (found === null || found <= schemaVersion) return null;
  return { code: "database-newer", params: { found, known: schemaVersion } };
}

/** Dexie waits for ever behind a tab that keeps an older version open; a message is better. */
async function withTimeout<T>(work: PromiseLike<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("blocked")), ms);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** The system's own name for what went wrong, which Dexie wraps: QuotaExceededError, UnknownError… */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = "inner" in error && error.inner instanceof Error ? error.inner : error;
  return inner.name === "Error" ? inner.message : inner.name;
}
