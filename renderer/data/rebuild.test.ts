import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test } from "vitest";
import { ratings } from "#renderer/domain/rating.ts";
import type { StudySnapshot } from "#renderer/domain/study-snapshot.ts";
import { createInMemoryJournal } from "#renderer/domain/testing/in-memory-journal.ts";
import { testExam } from "#renderer/domain/testing/test-events.ts";
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
  await first.study.planExam(testExam("final", "2026-12-01"));
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
  expect(contents(rebuilt.value.snapshot)).toEqual(contents(loaded.value.snapshot));
  expect(rebuilt.value.snapshot.summary.census.reviews).toBeGreaterThan(40);
  expect(readyState(second.study).undoable).toEqual(state.undoable);
});

/** Without what undo remembers, which depends on the steps taken. */
function contents({ cards, reviews, events, summary }: StudySnapshot) {
  const { recent: _, ...rest } = summary;
  return { cards, reviews, events, rest };
}
