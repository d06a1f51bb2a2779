import { expect, test } from "vitest";
import type { RunningStudy } from "./create-study.ts";
import type { JournalEvent } from "./journal-port.ts";
import { createInMemoryJournal } from "./testing/in-memory-journal.ts";
import { createInMemoryStore } from "./testing/in-memory-store.ts";
import { testDecks } from "./testing/test-cards.ts";
import { testLine, testReview } from "./testing/test-events.ts";
import { readyState, startTestStudy } from "./testing/test-study.ts";

async function answer(study: RunningStudy, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const { next } = readyState(study);
    if (next.kind !== "card") throw new Error(`There is no card, but ${next.kind}.`);
    await study.answer(next.card.id, "easy", 1_000);
  }
}

/** What a student has done and would see of it, whatever the files look like. */
async function whole(study: RunningStudy) {
  const log = await study.reviewLog();
  const cardIds = [...study.table().cardIds];
  const { settings, counts } = readyState(study);
  return {
    reviews: log.length,
    memories: cardIds.map((id) => study.memoryOf(id)),
    settings,
    counts,
  };
}

/** Five answers and a setting, stored in journal and working copy; then the page is closed. */
async function studied() {
  const [journal, store] = [createInMemoryJournal(), createInMemoryStore()];
  const study = startTestStudy({ journal, store });
  await study.settled();
  await answer(study, 4);
  await study.changeSetting({ key: "newPerDay", value: 12 });
  await answer(study, 1);
  await study.settled();
  const before = await whole(study);
  study.close();
  return { journal, store, before, events: [...journal.events] };
}

async function started(options: Parameters<typeof startTestStudy>[0]) {
  const study = startTestStudy(options);
  await study.settled();
  return study;
}

test("answers whose lines the end of the journal has lost are given back to it, as they were", async () => {
  const { journal, store, before, events } = await studied();
  for (const seq of [4, 5, 6]) journal.damageLine(seq);
  const study = await started({ journal, store });
  expect(await whole(study)).toEqual(before);
  expect(readyState(study).problem).toEqual({ code: "record-mended", params: { n: 3 } });
  expect(journal.events).toEqual(events);
  study.close();
  const next = await started({ journal, store });
  expect(await whole(next)).toEqual(before);
  expect(readyState(next).problem).toBeNull();
});

test("a journal that was cut off and went on is noticed, though it is as long, or longer", async () => {
  for (const more of [1, 3]) {
    const { journal, store, before, events } = await studied();
    journal.damageLine(6);
    // The other host's page, with a working copy of its own.
    const other = await started({ journal });
    await answer(other, more);
    other.close();
    const study = await started({ journal, store });
    expect((await whole(study)).reviews).toBe(before.reviews + more);
    expect(readyState(study).problem).toMatchObject({ code: "record-mended", params: { n: 1 } });
    expect(journal.events.filter(({ id }) => id === events[5]?.id)).toHaveLength(1);
  }
});

test("an update that has other cards, in another order, gives back what its journal has lost just then", async () => {
  const { journal, store, before, events } = await studied();
  for (const seq of [2, 5, 6]) journal.damageLine(seq);
  const turned = testDecks(34);
  const decks = {
    ja: { cards: turned.ja.cards.toReversed() },
    en: { cards: turned.en.cards.toReversed() },
  };
  const study = await started({ journal, store, decks });
  expect(readyState(study).problem).toEqual({ code: "record-mended", params: { n: 3 } });
  const ids = (lines: readonly JournalEvent[]) => lines.map(({ id }) => id).toSorted();
  expect(ids(journal.events)).toEqual(ids(events));
  const cardIds = [...startTestStudy().table().cardIds];
  expect(cardIds.map((id) => study.memoryOf(id))).toEqual(before.memories);
  study.close();
  const next = await started({ journal, store, decks });
  expect(cardIds.map((id) => next.memoryOf(id))).toEqual(before.memories);
  expect(readyState(next).problem).toBeNull();
});

test("a journal cut off while the page is open gets its lines back at the next answer", async () => {
  const { journal, store } = await studied();
  const study = await started({ journal, store });
  const ids = journal.events.map(({ id }) => id);
  journal.damageLine(5);
  journal.damageLine(6);
  await answer(study, 1);
  await study.settled();
  expect(journal.events.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  expect(journal.events).toHaveLength(7);
  expect(readyState(study).problem).toMatchObject({ code: "record-mended" });
  expect((await whole(study)).reviews).toBe(6);
});

test("what the journal cannot take back stays in the working copy until it can", async () => {
  const { journal, store, before } = await studied();
  journal.damageLine(5);
  journal.damageLine(6);
  const full = { ...journal, restoreEvents: async () => failure };
  const study = await started({ journal: full, store });
  expect(await whole(study)).toEqual(before);
  expect(readyState(study).problem).toMatchObject({
    code: "record-not-mended",
    params: { n: 2, detail: "disk-full" },
  });
  study.close();
  const next = await started({ journal, store });
  expect(await whole(next)).toEqual(before);
  expect(readyState(next).problem).toMatchObject({ code: "record-mended" });
});

const failure = { ok: false, error: { code: "disk-full", params: {} } } as const;

test("nothing is brought into another record: after deleting everything, or in another folder", async () => {
  const { store } = await studied();
  const body = testReview(1);
  const other = createInMemoryJournal(
    [testLine({ device: "device-b", seq: 1, kind: "reviewed", body })],
    "device-b",
  );
  const study = await started({ journal: other, store });
  expect((await whole(study)).reviews).toBe(1);
  expect(other.events).toHaveLength(1);
  expect(readyState(study).problem).toBeNull();
});
