import { IDBFactory, IDBKeyRange, IDBObjectStore } from "fake-indexeddb";
import { describe, expect, test, vi } from "vitest";
import { checksum } from "#renderer/domain/columns.ts";
import { reviewBodyAt } from "#renderer/domain/review-rows.ts";
import { createStudyFold } from "#renderer/domain/study-fold.ts";
import { testCatalog, testDecks } from "#renderer/domain/testing/test-cards.ts";
import { testLine, testReview } from "#renderer/domain/testing/test-events.ts";
import { createDexieStudyStore } from "./dexie-study-store.ts";
import { readAhead } from "./read-ahead.ts";
import { type CardChunkRow, type ReviewChunkRow, schemaVersion } from "./rows.ts";
import { createStudyDatabase, type StudyDatabase } from "./study-database.ts";

const databaseName = "test";

/** A machine with nothing on it yet: stores and databases opened on it share what they write. */
function setupMachine() {
  const parts = { indexedDB: new IDBFactory(), IDBKeyRange };
  return {
    parts,
    openStore: (openTimeoutMs = 1_000) =>
      createDexieStudyStore({ databaseName, parts, openTimeoutMs }),
    /** As the app's page opens it. */
    openReadAhead: (ahead = readAhead(databaseName, () => parts.indexedDB)) =>
      createDexieStudyStore({ databaseName, parts, ahead, openTimeoutMs: 50 }),
    async damage(change: (database: StudyDatabase) => Promise<unknown>) {
      const database = createStudyDatabase(databaseName, parts);
      await database.open();
      await change(database);
      database.close();
    },
  };
}

const catalog = testCatalog(testDecks(3));
const { cardIds } = catalog;

const snapshot = (() => {
  const fold = createStudyFold(catalog, "device-a");
  fold.apply([1, 2, 3].map((seq) => testLine({ seq, kind: "reviewed", body: testReview(seq) })));
  const body = { key: "newPerDay", value: 3 };
  fold.apply([testLine({ seq: 4, kind: "setting-changed", body })]);
  return fold.snapshot();
})();

describe("a database that cannot be trusted", () => {
  const damages: Readonly<Record<string, (database: StudyDatabase) => Promise<unknown>>> = {
    "a chunk of cards is missing": (database) => database.cardChunks.clear(),
    "a chunk of reviews is missing": (database) => database.reviewChunks.clear(),
    "a bit has turned in a column": (database) =>
      database.cardChunks.toCollection().modify((row: CardChunkRow) => {
        row.columns.stability[1] = -1;
      }),
    "a column is too short": (database) =>
      database.cardChunks.toCollection().modify((row: { columns: object }) => {
        row.columns = { ...row.columns, phase: new Uint8Array(1) };
      }),
    "an event reads otherwise": (database) =>
      database.eventChunks.toCollection().modify((row: { text: string }) => {
        row.text = row.text.replace("newPerDay", "newPerDxy");
      }),
    "the summary reads otherwise": (database) =>
      database.meta.put({ key: "summary", value: { ...snapshot.summary, tags: ["leech"] } }),
    "the summary is gone": (database) => database.meta.delete("summary"),
    "the version is gone": (database) => database.meta.delete("schemaVersion"),
    "the rows have an earlier shape": (database) =>
      database.meta.put({ key: "schemaVersion", value: schemaVersion - 1 }),
  };

  test.each(Object.entries(damages))("is told from an empty one: %s", async (_, change) => {
    const machine = setupMachine();
    const store = machine.openStore();
    await store.replace(snapshot, cardIds);
    store.close();
    await machine.damage(change);
    const ahead = machine.openReadAhead();
    expect(await ahead.load()).toMatchObject({ ok: true, value: { kind: "damaged" } });
    ahead.close();
    const reopened = machine.openStore();
    expect(await reopened.load()).toMatchObject({ ok: true, value: { kind: "damaged" } });
    expect(await reopened.replace(snapshot, cardIds)).toEqual({ ok: true, value: null });
    expect(await reopened.load()).toMatchObject({ value: { kind: "found", snapshot } });
  });
});

test("reviews that are altered are given to nobody, and can be written anew at once", async () => {
  const machine = setupMachine();
  const store = machine.openStore();
  await store.replace(snapshot, cardIds);
  await machine.damage((database) =>
    database.reviewChunks.toCollection().modify((row: { columns: { tookMs: Uint32Array } }) => {
      row.columns.tookMs[0] = 1;
    }),
  );
  expect(await store.loadReviews()).toMatchObject({
    error: { code: "database-damaged", params: { detail: "a chunk is altered" } },
  });
  expect(await store.replace(snapshot, cardIds)).toEqual({ ok: true, value: null });
  expect(await store.loadReviews()).toEqual({ ok: true, value: snapshot.reviews });
});

test("a database that opens and cannot be read is thrown away but for what can, and begun anew", async () => {
  const machine = setupMachine();
  const first = machine.openStore();
  await first.replace(snapshot, cardIds);
  first.close();
  const read = vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(() => {
    throw new DOMException("cut off", "UnknownError");
  });
  const store = machine.openStore();
  expect(await store.load()).toMatchObject({ value: { kind: "damaged", detail: "UnknownError" } });
  read.mockRestore();
  expect(await store.load()).toEqual({ ok: true, value: { kind: "empty" } });
  const kept = snapshot.events.flatMap(({ events }) => events);
  expect(await store.loadRemains()).toMatchObject({ value: { kept, reviews: snapshot.reviews } });
  expect(await store.replace(snapshot, cardIds)).toEqual({ ok: true, value: null });
  expect(await store.load()).toMatchObject({ value: { kind: "found", snapshot } });
});

test("rows whose bytes the disk has lost, which read as nothing, are damage and can be replaced", async () => {
  const machine = setupMachine();
  const first = machine.openStore();
  await first.replace(snapshot, cardIds);
  first.close();
  const { getAll } = IDBObjectStore.prototype;
  const read = vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    const request = getAll.apply(this, args);
    const isZeroed = this.name !== "eventChunks";
    return isZeroed
      ? Object.defineProperty(request, "result", { get: () => [null], set() {} })
      : request;
  });
  const store = machine.openStore();
  expect(await store.load()).toMatchObject({ value: { kind: "damaged" } });
  expect(await store.loadReviews()).toMatchObject({ error: { code: "database-damaged" } });
  const kept = snapshot.events.flatMap(({ events }) => events);
  expect(await store.loadRemains()).toEqual({
    ok: true,
    value: { summary: null, catalogIds: null, kept, reviews: [] },
  });
  read.mockRestore();
  expect(await store.replace(snapshot, cardIds)).toEqual({ ok: true, value: null });
  expect(await store.load()).toMatchObject({ value: { kind: "found", snapshot } });
});

test("of altered and of earlier rows remains what is as it was written, and nothing else", async () => {
  const machine = setupMachine();
  const store = machine.openStore();
  await store.replace(snapshot, cardIds);
  await machine.damage(async (database) => {
    await database.meta.put({ key: "schemaVersion", value: schemaVersion - 1 });
    await database.eventChunks.toCollection().modify((row: { text: string }) => {
      row.text = row.text.replace("newPerDay", "newPerDxy");
    });
    // A version that did without one column, and had one that is gone since.
    await database.reviewChunks.toCollection().modify((row: ReviewChunkRow) => {
      const { retrievability, ...others } = row.columns;
      const columns = { ...others, ease: retrievability } as unknown as typeof row.columns;
      Object.assign(row, { columns, checksum: checksum(columns as never, columns as never) });
    });
  });
  const [before] = snapshot.reviews;
  const loaded = await store.loadRemains();
  if (!loaded.ok || before === undefined) throw new Error(JSON.stringify(loaded));
  const { kept, reviews, catalogIds } = loaded.value;
  expect(kept).toEqual([]);
  expect(catalogIds).toEqual(cardIds);
  expect(reviews.map(({ columns }) => reviewBodyAt(columns, 1, "card"))).toEqual([
    reviewBodyAt(before.columns, 1, "card"),
  ]);
  await machine.damage((database) =>
    database.reviewChunks.toCollection().modify((row: ReviewChunkRow) => {
      row.columns.tookMs[0] = 1;
    }),
  );
  expect(await store.loadRemains()).toMatchObject({ value: { reviews: [] } });
});

test("reviews that cannot be read are thrown away with their database, which is begun anew", async () => {
  const machine = setupMachine();
  const store = machine.openStore();
  await store.replace(snapshot, cardIds);
  const read = vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(() => {
    throw new DOMException("cut off", "NotReadableError");
  });
  expect(await store.loadReviews()).toMatchObject({
    error: { code: "database-damaged", params: { detail: "NotReadableError" } },
  });
  read.mockRestore();
  expect(await store.replace(snapshot, cardIds)).toEqual({ ok: true, value: null });
  expect(await store.loadReviews()).toEqual({ ok: true, value: snapshot.reviews });
});

describe("a place that cannot be opened", () => {
  const broken = {
    indexedDB: {
      open() {
        throw new DOMException("no backing store", "UnknownError");
      },
    },
    IDBKeyRange,
  };

  test("gives way to another one, in which the next start finds what was stored", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const parts = { indexedDB: new IDBFactory(), IDBKeyRange };
    const options = { databaseName, parts: broken, elsewhere: async () => parts };
    const store = createDexieStudyStore(options);
    expect(await store.load()).toEqual({ ok: true, value: { kind: "empty" } });
    expect(await store.replace(snapshot, cardIds)).toEqual({ ok: true, value: null });
    store.close();
    const next = createDexieStudyStore(options);
    expect(await next.load()).toMatchObject({ value: { kind: "found", snapshot } });
    warn.mockRestore();
  });

  test("is the only one asked where the reason may lie with the disk or a newer version", async () => {
    const elsewhere = vi.fn(async () => null);
    const full = {
      indexedDB: {
        open() {
          throw new DOMException("full", "QuotaExceededError");
        },
      },
      IDBKeyRange,
    };
    const store = createDexieStudyStore({ databaseName, parts: full, elsewhere });
    expect(await store.load()).toMatchObject({
      error: { params: { detail: "QuotaExceededError" } },
    });
    expect(elsewhere).not.toHaveBeenCalled();
  });
});

describe("rows read ahead", () => {
  test("are those that are there, and the next piece of work opens the database for itself", async () => {
    const machine = setupMachine();
    const first = machine.openStore();
    await first.replace(snapshot, cardIds);
    first.close();
    const store = machine.openReadAhead();
    const read = vi.spyOn(machine.parts.indexedDB, "open");
    expect(await store.load()).toEqual({ ok: true, value: { kind: "found", snapshot } });
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
    expect(await store.save({ ...snapshot, cards: [] })).toEqual({ ok: true, value: null });
    await machine.damage((database) => database.meta.put({ key: "schemaVersion", value: 99 }));
    expect(await store.save(snapshot)).toMatchObject({ error: { code: "database-newer" } });
    expect(await machine.openReadAhead().load()).toMatchObject({
      error: { code: "database-newer" },
    });
  });

  test("are used once: whoever asks again gets what is there then", async () => {
    const machine = setupMachine();
    const first = machine.openStore();
    await first.replace(snapshot, cardIds);
    const store = machine.openReadAhead();
    expect(await store.load()).toMatchObject({ value: { kind: "found" } });
    await first.save({ ...snapshot, summary: { ...snapshot.summary, tags: ["later"] } });
    expect(await store.load()).toMatchObject({
      value: { kind: "found", snapshot: { summary: { tags: ["later"] } } },
    });
  });

  test("make nothing where nothing is, nor keep anybody from changing the tables", async () => {
    const { parts, openReadAhead } = setupMachine();
    expect(await readAhead(databaseName, () => parts.indexedDB)).toBeNull();
    expect(await parts.indexedDB.databases()).toEqual([]);
    expect(await openReadAhead().load()).toEqual({ ok: true, value: { kind: "empty" } });
    void readAhead(databaseName, () => parts.indexedDB);
    const later = createStudyDatabase(databaseName, parts);
    later.version(5).stores({ meta: null });
    await later.open();
    later.close();
    expect(await readAhead(databaseName, () => parts.indexedDB)).toBeNull();
  });

  test("that never come, or cannot be had, leave a start on the longer way", async () => {
    const machine = setupMachine();
    await machine.openStore().replace(snapshot, cardIds);
    const forbidden = readAhead(databaseName, () => {
      throw new DOMException("no", "SecurityError");
    });
    for (const ahead of [new Promise<null>(() => {}), forbidden]) {
      expect(await machine.openReadAhead(ahead).load()).toMatchObject({
        value: { kind: "found", snapshot },
      });
    }
  });
});

describe("a database of a newer version", () => {
  test("is left as it is, also when it turns newer under an open tab", async () => {
    const machine = setupMachine();
    const store = machine.openStore();
    await store.replace(snapshot, cardIds);
    await machine.damage((database) => database.meta.put({ key: "schemaVersion", value: 99 }));
    const newer = { code: "database-newer", params: { found: 99, known: schemaVersion } };
    expect(await store.save({ ...snapshot, cards: [] })).toEqual({ ok: false, error: newer });
    const other = machine.openStore();
    expect(await other.load()).toEqual({ ok: false, error: newer });
    expect(await other.replace(snapshot, cardIds)).toEqual({ ok: false, error: newer });
    await machine.damage(async (database) => {
      expect(await database.meta.get("summary")).toMatchObject({
        value: { heads: snapshot.summary.heads },
      });
    });
  });

  test("is recognised where its tables are others, and they stay as they are", async () => {
    const machine = setupMachine();
    const later = createStudyDatabase(databaseName, machine.parts);
    later.version(5).stores({ cardChunks: null, packed: "++id" });
    await later.open();
    await later.meta.put({ key: "schemaVersion", value: schemaVersion + 1 });
    later.close();
    expect(await machine.openStore().load()).toMatchObject({
      error: { code: "database-newer", params: { found: schemaVersion + 1 } },
    });
    expect(await machine.parts.indexedDB.databases()).toEqual([
      { name: databaseName, version: 50 },
    ]);
  });
});

describe("after the first error", () => {
  test("the database is not asked again", async () => {
    const machine = setupMachine();
    const store = machine.openStore();
    await store.replace(snapshot, cardIds);
    const open = vi.spyOn(machine.parts.indexedDB, "open");
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const failed = { ok: false, error: { code: "database-unusable" } };
    expect(await store.save(snapshot)).toMatchObject({
      error: { params: { detail: "QuotaExceededError" } },
    });
    put.mockRestore();
    expect(await store.save(snapshot)).toMatchObject(failed);
    expect(await store.load()).toMatchObject(failed);
    expect(open).not.toHaveBeenCalled();
    open.mockRestore();
  });

  test("of opening, the reason is given", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const parts = {
      indexedDB: {
        open() {
          throw new DOMException("no", "UnknownError");
        },
      },
      IDBKeyRange,
    };
    const store = createDexieStudyStore({ databaseName, parts });
    expect(await store.load()).toMatchObject({
      error: { code: "database-unusable", params: { detail: "UnknownError" } },
    });
    warn.mockRestore();
  });
});

test("an old tab makes way for an upgrade and does not open again by itself", async () => {
  const machine = setupMachine();
  const old = machine.openStore();
  await old.replace(snapshot, cardIds);
  const later = createStudyDatabase(databaseName, machine.parts);
  later.version(5).stores({ more: "id" });
  await later.open();
  expect(await old.save(snapshot)).toMatchObject({
    error: { code: "database-unusable", params: { detail: "versionchange" } },
  });
  later.close();
});

test("opening behind a tab that does not make way gives up in time", async () => {
  const machine = setupMachine();
  await new Promise((resolve) => {
    machine.parts.indexedDB.open(databaseName, 1).onsuccess = resolve;
  });
  expect(await machine.openStore(50).load()).toMatchObject({
    error: { code: "database-unusable", params: { detail: "blocked" } },
  });
});
