import { expect, test } from "vitest";
import type { RunningStudy } from "./create-study.ts";
import { joinedProgressLog, type ProgressLog, progressLog } from "./progress-input.ts";
import type { ReviewLogMark } from "./review-log-since.ts";
import { createInMemoryJournal } from "./testing/in-memory-journal.ts";
import { createInMemoryStore } from "./testing/in-memory-store.ts";
import { testCard } from "./testing/test-cards.ts";
import { testLine, testReview } from "./testing/test-events.ts";
import { createTestClock, readyState, startTestStudy } from "./testing/test-study.ts";

const otherDevice = "ffffffff-0000-4000-8000-000000000001";

/** Two chunks of reviews on record, and somebody who keeps a log of them up to date. */
async function kept(others: number) {
  const journal = createInMemoryJournal();
  for (let seq = 1; seq <= 4_200; seq += 1) {
    journal.receive(testLine({ seq, kind: "reviewed", body: testReview((seq % 9) + 1) }));
  }
  // Those of another device lie between the first ones.
  for (let seq = 1; seq <= others; seq += 1) {
    const body = testReview(10);
    journal.receive(testLine({ device: otherDevice, seq, kind: "reviewed", body }));
  }
  const store = createInMemoryStore();
  const clock = createTestClock();
  const first = startTestStudy({ journal, store, clock });
  await first.settled();
  first.close();
  const study = startTestStudy({ journal, store, clock });
  await study.settled();
  let log: ProgressLog | null = null;
  let mark: ReviewLogMark | null = null;
  return {
    study,
    journal,
    store,
    /** Rows that were not sent again. */
    async update(): Promise<number> {
      const part = await study.reviewLogSince(mark);
      const sent = progressLog(part.log, study.table());
      log = log === null ? sent : joinedProgressLog(log, part.from, sent);
      mark = part.mark;
      expect(log).toEqual(progressLog(await study.reviewLog(), study.table()));
      return part.from;
    },
  };
}

async function answer(study: RunningStudy): Promise<void> {
  const { next } = readyState(study);
  if (next.kind !== "card") throw new Error(next.kind);
  await study.answer(next.card.id, "good", 2_000);
}

test("a log kept up to date by its end is the log made anew, and the store is read once", async () => {
  const { study, store, update } = await kept(0);
  expect(await update()).toBe(0);
  const loads = store.reviewLoads();
  const again = await study.reviewLogSince(null);
  const readAnew = store.reviewLoads() - loads;
  expect(again.from).toBe(0);
  expect(readAnew).toBe(1);
  for (let round = 0; round < 3; round += 1) {
    await answer(study);
    await answer(study);
    if (round === 1) await study.undo();
    await study.suspend([testCard(3).id], true);
    const before = store.reviewLoads();
    const part = await study.reviewLogSince(again.mark);
    expect(part.from).toBe(4_096);
    expect(part.log.length).toBeLessThan(200);
    expect(store.reviewLoads()).toBe(before);
    expect(await update()).toBe(4_096);
  }
});

test("a log asked for ahead is the whole log, or none where the store cannot give it: nothing is made anew for it", async () => {
  const { study, store } = await kept(0);
  const ahead = await study.reviewLogAhead();
  expect(ahead?.log).toEqual(await study.reviewLog());
  await answer(study);
  expect(await study.reviewLogSince(ahead?.mark ?? null)).toMatchObject({ from: 4_096 });
  store.failWith({ code: "database-damaged", params: { detail: "a chunk is altered" } });
  expect(await study.reviewLogAhead()).toBeNull();
  expect(readyState(study).problem).toBeNull();
});

test("what belongs among what is known has the log made anew", async () => {
  const { study, journal, update } = await kept(3);
  expect(await update()).toBe(0);
  await answer(study);
  // Several devices wrote: where their answers stand in the log no end of it can say.
  expect(await update()).toBe(0);
  expect(journal.events.length).toBeGreaterThan(4_200);
});
