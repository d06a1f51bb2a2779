import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test } from "vitest";
import { ratings } from "#renderer/domain/rating.ts";
import { createStudyFold } from "#renderer/domain/study-fold.ts";
import { createInMemoryJournal } from "#renderer/domain/testing/in-memory-journal.ts";
import {
  createTestClock,
  readyState,
  startTestStudy,
} from "#renderer/domain/testing/test-study.ts";
import { createDexieStudyStore } from "./dexie-study-store.ts";

const databaseName = "rebuild";

test("a deleted database comes back from the journal: same cards, memory and history", async () => {
  const parts = { indexedDB: new IDBFactory(), IDBKeyRange };
  const journal = createInMemoryJournal();
  const clock = createTestClock();
  const start = async () => {
    const store = createDexieStudyStore({ databaseName, parts });
    const study = startTestStudy({ journal, store, clock });
    await study.settled();
    return { study, store };
  };

  const first = await start();
  await first.study.planExam({ id: "final", name: "外交史", date: "2027-02-01" });
  for (let index = 0; index < 60; index += 1) {
    const { next } = readyState(first.study);
    if (next.kind === "card") {
      await first.study.answer(next.card.id, ratings[index % 4] ?? "good", 3_000);
    }
    if (index % 9 === 8) await first.study.undo();
    clock.advance(index % 20 === 19 ? 30 * 3_600_000 : 40_000);
    first.study.tick();
  }
  await first.study.settled();
  const loaded = await first.store.load();
  const state = readyState(first.study);
  first.study.close();

  await new Promise((resolve, reject) => {
    const deletion = parts.indexedDB.deleteDatabase(databaseName);
    deletion.onsuccess = resolve;
    deletion.onerror = reject;
  });
  const second = await start();
  expect({ ...readyState(second.study), next: null }).toEqual({ ...state, next: null });
  const rebuilt = await second.store.load();
  if (!loaded.ok || loaded.value.kind !== "found") throw new Error(JSON.stringify(loaded));
  if (!rebuilt.ok || rebuilt.value.kind !== "found") throw new Error(JSON.stringify(rebuilt));
  expect(rebuilt.value.snapshot).toEqual(loaded.value.snapshot);
  const fold = createStudyFold();
  fold.apply(journal.events);
  expect(rebuilt.value.snapshot.census).toEqual(fold.snapshot().census);
  expect(rebuilt.value.snapshot.census.reviews).toBeGreaterThan(40);
});
