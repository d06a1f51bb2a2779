import { err, ok, type Result } from "#corpus/result.ts";
import type { StoreFailure, StudyStore } from "#renderer/domain/study-store.ts";
import { inTransaction } from "./in-transaction.ts";
import { readReviews, readRows, readVersion, studyOfRows } from "./read-projection.ts";
import { schemaVersion } from "./rows.ts";
import { storedVersion } from "./stored-version.ts";
import { createStudyDatabase, type IndexedDbParts } from "./study-database.ts";
import { clearAll, putSnapshot } from "./write-projection.ts";

export type DexieStoreOptions = {
  readonly databaseName: string;
  readonly parts?: IndexedDbParts;
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
export function createDexieStudyStore(options: DexieStoreOptions): StudyStore {
  const { databaseName, parts = {}, openTimeoutMs = 10_000 } = options;
  const database = createStudyDatabase(databaseName, parts);
  let failure: StoreFailure | null = null;
  let opening: Promise<StoreFailure | null> | null = null;

  // Returning false keeps Dexie from its own answer, which is to close and open again by itself.
  database.on("versionchange", () => {
    fail({ code: "database-unusable", params: { detail: "versionchange" } });
    return false;
  });

  // Another tab was asked to close and may yet do so; the time limit decides, not Dexie's warning.
  database.on("blocked", () => false);

  async function open(): Promise<StoreFailure | null> {
    const newer = newerFailure(await storedVersion(databaseName, parts));
    if (newer === null && failure === null) await database.open();
    return newer;
  }

  function fail(reason: StoreFailure): StoreFailure {
    failure ??= reason;
    database.close({ disableAutoOpen: true });
    return failure;
  }

  /**
   * A database that opens and cannot be read (Chromium keeps large values in files of their own, which may
   * be cut off) is as unreadable at every start until it is gone, and nothing is lost with it.
   */
  async function beginAnew(): Promise<void> {
    const again = database.delete({ disableAutoOpen: false }).then(() => database.open());
    await withTimeout(again, openTimeoutMs);
  }

  /** Runs one piece of work on the open database; after a failure nothing runs any more. */
  async function attempt<T>(work: () => Promise<T>): Promise<Result<T, StoreFailure>> {
    if (failure !== null) return err(failure);
    try {
      const isFirst = opening === null;
      opening ??= withTimeout(open(), openTimeoutMs);
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
    load: () =>
      attempt(async () => {
        try {
          return studyOfRows(await readRows(database));
        } catch (error) {
          await beginAnew();
          return { kind: "damaged", detail: nameOf(error) };
        }
      }),
    async loadReviews() {
      const loaded = await attempt(() => readReviews(database));
      if (!loaded.ok) return loaded;
      if (loaded.value !== null) return ok(loaded.value);
      // The database itself works: what is altered may be written anew.
      return err({ code: "database-unusable", params: { detail: "a chunk is altered" } });
    },
    save: (change) => write(() => putSnapshot(database, change)),
    replace: (snapshot) =>
      write(async () => {
        await clearAll(database);
        await putSnapshot(database, snapshot);
      }),
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
