import { expect, test } from "vitest";
import type { CheckResult } from "./check-result.ts";
import type { RunningStudy } from "./create-study.ts";
import { createInMemoryJournal } from "./testing/in-memory-journal.ts";
import { createInMemoryStore, type InMemoryStore } from "./testing/in-memory-store.ts";
import { readyState, startTestStudy } from "./testing/test-study.ts";

async function answered(study: RunningStudy, count: number): Promise<readonly string[]> {
  const cardIds: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { next } = readyState(study);
    if (next.kind !== "card") throw new Error(`There is no card, but ${next.kind}.`);
    await study.answer(next.card.id, "easy", 1_000);
    cardIds.push(next.card.id);
  }
  return cardIds;
}

async function checked(study: RunningStudy): Promise<ReadonlyMap<string, CheckResult>> {
  const report = await study.check(() => {});
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  const notWhole = report.value.results.filter(({ outcome }) => outcome !== "whole");
  return new Map(notWhole.map((result) => [result.id, result]));
}

/** Another due date in the stored copy, of which no checksum knows. */
async function alterDue(store: InMemoryStore, row: number, dueDay: number): Promise<void> {
  const loaded = await store.load();
  if (!loaded.ok || loaded.value.kind !== "found") throw new Error("nothing is stored");
  const { snapshot } = loaded.value;
  const column = snapshot.cards[0]?.columns.dueDay;
  if (column !== undefined) column[row] = dueDay;
  await store.replace(snapshot, []);
}

test("an altered row of the working copy is found, mended, and mended for the next start as well", async () => {
  const [journal, store] = [createInMemoryJournal(), createInMemoryStore()];
  const first = startTestStudy({ journal, store });
  await first.settled();
  const [cardId = ""] = await answered(first, 4);
  await first.settled();
  const right = first.memoryOf(cardId);
  expect(await checked(first)).toEqual(new Map());
  first.close();
  await alterDue(store, first.table().rowOf(cardId), 5);

  const second = startTestStudy({ journal, store });
  await second.settled();
  expect(second.memoryOf(cardId)).not.toEqual(right);
  const lines = JSON.stringify(journal.events);
  const found = await checked(second);
  expect([...found.keys()]).toEqual(["projection-memory"]);
  expect(found.get("projection-memory")).toMatchObject({
    outcome: "mended",
    found: [{ id: cardId, place: { kind: "column", name: "dueDay" } }],
  });
  expect(second.memoryOf(cardId)).toEqual(right);
  expect(await checked(second)).toEqual(new Map());
  expect(JSON.stringify(journal.events)).toBe(lines);
  await second.settled();
  second.close();

  const third = startTestStudy({ journal, store });
  await third.settled();
  expect(third.memoryOf(cardId)).toEqual(right);
  // Undo still knows what was done last.
  expect(readyState(third).undoable).toMatchObject({ kind: "reviewed" });
});

test("an answer whose line the journal has lost stays in the working copy, also when that is mended", async () => {
  const [journal, store] = [createInMemoryJournal(), createInMemoryStore()];
  const first = startTestStudy({ journal, store });
  await first.settled();
  const [kept = "", lost = ""] = await answered(first, 4);
  await first.flag([kept], 2);
  await first.settled();
  const memories = [first.memoryOf(kept), first.memoryOf(lost)];
  first.close();
  await alterDue(store, first.table().rowOf(kept), 5);
  journal.damageLine(2);

  const second = startTestStudy({ journal, store });
  await second.settled();
  const found = await checked(second);
  expect([...found.keys()]).toEqual(["journal-files", "journal-complete", "projection-memory"]);
  expect(found.get("journal-complete")).toMatchObject({
    outcome: "restored",
    found: [{ place: { device: "device-a", seq: 2 }, detail: "reviewed" }],
  });
  expect([second.memoryOf(kept), second.memoryOf(lost)]).toEqual(memories);
  expect((await second.reviewLog()).length).toBe(4);
});

test("a check says how far it has come, and what it has read", async () => {
  const journal = createInMemoryJournal();
  const study = startTestStudy({ journal });
  await study.settled();
  const seen: (readonly [number, number])[] = [];
  await answered(study, 2);
  const report = await study.check((done, total) => seen.push([done, total]));
  expect(report).toMatchObject({ ok: true, value: { events: 2, reviews: 2 } });
  expect(seen.at(-1)).toEqual([2, 2]);
});

test("a journal that cannot be read is a problem with a name, not a result", async () => {
  const journal = createInMemoryJournal();
  const study = startTestStudy({
    journal: {
      ...journal,
      checkJournal: async () => ({
        ok: false,
        error: { code: "disk-error", params: { detail: "EIO" } },
      }),
    },
  });
  await study.settled();
  expect(await study.check(() => {})).toMatchObject({ ok: false, error: { code: "disk-error" } });
});
