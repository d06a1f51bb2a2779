import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, test } from "vitest";
import { ratings } from "#renderer/domain/rating.ts";
import { createStudyFold } from "#renderer/domain/study-fold.ts";
import type { StudyStore } from "#renderer/domain/study-store.ts";
import { createInMemoryStore } from "#renderer/domain/testing/in-memory-store.ts";
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
    return testLine({ seq, kind: "undid", body: { eventId: testUuid("device-a", seq - 2) } });
  if (seq % 11 === 0)
    return testLine({ seq, kind: "setting-changed", body: { key: "newPerDay", value: seq } });
  if (seq === 13)
    return testLine({
      seq,
      kind: "exam-planned",
      body: { examId: "final", exam: { name: "外交史", date: "2027-02-01" } },
    });
  if (seq === 15)
    return testLine({ seq, kind: "card-reported", body: { cardId: "card", note: "年が違う" } });
  if (seq === 17) return testLine({ seq, kind: "reviewed", body: { rating: "superb" } });
  return testLine({ seq, kind: "reviewed", body: testReview(seq % 4, ratings[seq % 4]) });
});

function foldOf(count: number) {
  const fold = createStudyFold();
  fold.apply(lines.slice(0, count));
  return fold;
}

/** What a store gives back, its lists in the order of their keys. */
async function stored(store: StudyStore) {
  const loaded = await store.load();
  if (!loaded.ok || loaded.value.kind !== "found") throw new Error(JSON.stringify(loaded));
  return inKeyOrder(loaded.value.snapshot);
}

function inKeyOrder(snapshot: ReturnType<ReturnType<typeof foldOf>["snapshot"]>) {
  const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  const lists = { cards: snapshot.cards, undos: snapshot.undos, settings: snapshot.settings };
  const sorted = Object.entries(lists).map(([name, list]) => [name, list.toSorted(byText)]);
  return { ...snapshot, ...Object.fromEntries(sorted) };
}

describe.each(stores)("a store %s", (_, createStore) => {
  test("is empty at first", async () => {
    expect(await createStore().load()).toEqual({ ok: true, value: { kind: "empty" } });
  });

  test("gives back what was put into it, one change over the other", async () => {
    const store = createStore();
    const fold = foldOf(0);
    await store.replace(fold.snapshot());
    for (let start = 0; start < lines.length; start += 4) {
      fold.apply(lines.slice(start, start + 4));
      expect(await store.save(fold.takeChanges())).toEqual({ ok: true, value: null });
    }
    expect(await stored(store)).toEqual(inKeyOrder(foldOf(lines.length).snapshot()));
  });

  test("keeps nothing of what was replaced", async () => {
    const store = createStore();
    await store.replace(foldOf(lines.length).snapshot());
    await store.replace(foldOf(3).snapshot());
    expect(await stored(store)).toEqual(inKeyOrder(foldOf(3).snapshot()));
  });
});
