import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, test } from "vitest";
import { ratings } from "#renderer/domain/rating.ts";
import { chunkSize } from "#renderer/domain/review-history.ts";
import { createStudyFold } from "#renderer/domain/study-fold.ts";
import type { StudyStore } from "#renderer/domain/study-store.ts";
import { createInMemoryStore } from "#renderer/domain/testing/in-memory-store.ts";
import { testCatalog, testDecks } from "#renderer/domain/testing/test-cards.ts";
import { testLine, testReview, testUuid } from "#renderer/domain/testing/test-events.ts";
import { createDexieStudyStore } from "./dexie-study-store.ts";

const stores: readonly (readonly [string, () => StudyStore])[] = [
  ["in memory", createInMemoryStore],
  [
    "Dexie",
    () =>
      createDexieStudyStore({
        databaseName: "contract",
        parts: { indexedDB: new IDBFactory(), IDBKeyRange },
      }),
  ],
];

/** Thirty events of every kind, undone and unreadable ones among them. */
const lines = Array.from({ length: 30 }, (_, index) => {
  const seq = index + 1;
  if (seq % 7 === 0)
    return testLine({ seq, kind: "undid", body: { eventIds: [testUuid("device-a", seq - 2)] } });
  if (seq % 11 === 0)
    return testLine({ seq, kind: "setting-changed", body: { key: "newPerDay", value: seq } });
  if (seq === 13)
    return testLine({
      seq,
      kind: "exam-planned",
      body: { examId: "final", exam: null },
    });
  if (seq === 15)
    return testLine({ seq, kind: "card-reported", body: { cardId: "card", note: "年が違う" } });
  if (seq === 17) return testLine({ seq, kind: "reviewed", body: { rating: "superb" } });
  return testLine({ seq, kind: "reviewed", body: testReview(seq % 4, ratings[seq % 4]) });
});

const catalog = testCatalog(testDecks(3));
const { cardIds } = catalog;

function foldOf(count: number) {
  const fold = createStudyFold(catalog, "device-a");
  fold.apply(lines.slice(0, count));
  return fold;
}

/** What a store gives back. */
async function stored(store: StudyStore) {
  const loaded = await store.load();
  if (!loaded.ok || loaded.value.kind !== "found") throw new Error(JSON.stringify(loaded));
  return loaded.value.snapshot;
}

describe.each(stores)("a store %s", (_, createStore) => {
  test("is empty at first", async () => {
    expect(await createStore().load()).toEqual({ ok: true, value: { kind: "empty" } });
  });

  test("gives back what was put into it, one change over the other", async () => {
    const store = createStore();
    const fold = foldOf(0);
    await store.replace(fold.snapshot(), cardIds);
    for (let start = 0; start < lines.length; start += 4) {
      fold.apply(lines.slice(start, start + 4));
      expect(await store.save(fold.takeChanges())).toEqual({ ok: true, value: null });
    }
    // Compared with the same steps: what undo remembers of older actions depends on them.
    expect(await stored(store)).toEqual(fold.snapshot());
  });

  test("gives what remains of it: the events alone, and what the numbers in them stand for", async () => {
    const store = createStore();
    const fold = foldOf(lines.length);
    const { summary, reviews, events } = fold.snapshot();
    await store.replace(fold.takeAll(), cardIds);
    const { heads, headIds, catalog: version, strangers, devices } = summary;
    expect(await store.loadRemains()).toMatchObject({
      ok: true,
      value: {
        summary: { heads, headIds, catalog: version, strangers, devices },
        catalogIds: cardIds,
        kept: events.flatMap((chunk) => chunk.events),
        reviews,
      },
    });
  });

  test("keeps nothing of what was replaced", async () => {
    const store = createStore();
    await store.replace(foldOf(lines.length).snapshot(), cardIds);
    await store.replace(foldOf(3).snapshot(), cardIds);
    expect(await stored(store)).toEqual(foldOf(3).snapshot());
  });

  test("gives the last chunk of reviews at once, and all of them when asked", async () => {
    const store = createStore();
    const fold = foldOf(0);
    const count = chunkSize + 10;
    const reviews = Array.from({ length: count }, (_, index) =>
      testLine({ seq: index + 1, kind: "reviewed", body: testReview((index % 3) + 1) }),
    );
    fold.apply(reviews);
    await store.replace(fold.takeAll(), cardIds);
    expect((await stored(store)).reviews).toMatchObject([{ start: chunkSize, length: 10 }]);
    fold.apply([testLine({ seq: count + 1, kind: "reviewed", body: testReview(1) })]);
    await store.save(fold.takeChanges());
    expect(await store.loadReviews()).toEqual({ ok: true, value: fold.snapshot().reviews });
  });
});
