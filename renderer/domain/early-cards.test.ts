import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CardId } from "#corpus/id.ts";
import { ok } from "#corpus/result.ts";
import { foldEarlyCards } from "./early-cards.ts";
import type { JournalEvent, JournalPort } from "./journal-port.ts";
import { createStudyFold } from "./study-fold.ts";
import { anyLines } from "./testing/any-lines.ts";
import { cardIn } from "./testing/fold-contents.ts";
import { createInMemoryJournal } from "./testing/in-memory-journal.ts";
import { createInMemorySessionKeeper } from "./testing/in-memory-session-keeper.ts";
import { createInMemoryStore } from "./testing/in-memory-store.ts";
import { testCatalog, testDecks } from "./testing/test-cards.ts";
import { testLine, testReview } from "./testing/test-events.ts";
import { createTestClock, readyState, startTestStudy } from "./testing/test-study.ts";

const catalog = testCatalog(testDecks(4));
const device = "device-a";
const pause = async () => {};

async function headsOf(journal: JournalPort) {
  const status = await journal.journalStatus();
  if (!status.ok) throw new Error(status.error.code);
  return status.value.heads;
}

describe("what is known of some cards before the journal is read to its end", () => {
  test("is what the whole journal says of them, whatever happened", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLines,
        fc.constantFrom(...catalog.cardIds),
        fc.integer({ min: 20_760, max: 20_860 }),
        async (lines, presented, today) => {
          const journal = createInMemoryJournal(lines, device);
          const heads = await headsOf(journal);
          const question = { device, heads, today, presented };
          const early = await foldEarlyCards({ journal, catalog, pause }, question);
          const whole = createStudyFold(catalog, device);
          whole.apply(lines);
          await whole.settle(async () => ok([]), pause);
          expect(early?.cards.rows.has(whole.rows.table.rowOf(presented))).toBe(true);
          for (const row of early?.cards.rows ?? []) {
            const cardId = early?.fold.rows.table.cardIds[row] ?? "";
            expect(early && cardIn(early.fold, cardId)).toEqual(cardIn(whole, cardId));
          }
          expect(early?.fold.days.on(today)).toEqual(whole.days.on(today));
          expect(early?.fold.decided()).toEqual(whole.decided());
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** A journal whose reading of everything waits until it is told to go on. */
function slowJournal(lines: readonly JournalEvent[]) {
  const journal = createInMemoryJournal(lines, device);
  let goOn = () => {};
  const gate = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  return {
    ...journal,
    events: journal.events,
    async readEvents(request: Parameters<JournalPort["readEvents"]>[0]) {
      if (request.only === undefined && Object.keys(request.after).length === 0) await gate;
      return journal.readEvents(request);
    },
    goOn,
  };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await Promise.resolve();
}

describe("a study whose working copy has to be made anew", () => {
  const clock = createTestClock();
  const reviews = Array.from({ length: 12 }, (_, index) =>
    testLine({ seq: index + 1, kind: "reviewed", body: testReview(index % 6) }),
  );

  test("offers a due card at once; its answer ends where any order of reading would", async () => {
    const journal = slowJournal(reviews);
    const sessions = createInMemorySessionKeeper();
    const study = startTestStudy({ journal, sessions, clock, earlyFromEvents: 1 });
    await until(() => study.getState().status === "ready");
    const first = readyState(study);
    expect(first.reading).toEqual({ done: 0, total: reviews.length });
    expect(first).toMatchObject({ undoable: null, next: { kind: "card", counted: "learning" } });
    const cardId = first.next.kind === "card" ? first.next.card.id : ("" as CardId);
    study.showAnswer(cardId);
    await study.answer(cardId, "good", 1_000);
    expect(journal.events).toHaveLength(reviews.length + 1);
    expect(readyState(study)).toMatchObject({ undoable: { kind: "reviewed" } });
    const meanwhile = readyState(study).next;

    journal.goOn();
    await study.settled();
    const after = readyState(study);
    expect(after).toMatchObject({ reading: null, undoable: { kind: "reviewed" } });
    expect(after.next).toEqual(meanwhile);

    const anew = startTestStudy({ journal, sessions, clock, store: createInMemoryStore() });
    await anew.settled();
    expect(readyState(anew)).toEqual(after);
  });

  test("takes back what was answered meanwhile, and nothing from before", async () => {
    const journal = slowJournal(reviews);
    const study = startTestStudy({ journal, clock, earlyFromEvents: 1 });
    await until(() => study.getState().status === "ready");
    await study.undo();
    expect(journal.events).toHaveLength(reviews.length);
    const { next } = readyState(study);
    const cardId = next.kind === "card" ? next.card.id : ("" as CardId);
    await study.answer(cardId, "again", 1_000);
    await study.undo();
    expect(readyState(study)).toMatchObject({ undoable: null, redoable: { kind: "reviewed" } });
    expect(readyState(study).next).toEqual(next);
    journal.goOn();
    await study.settled();
    expect(readyState(study).next).toEqual(next);
  });

  test("waits with what needs all of it", async () => {
    const journal = slowJournal(reviews);
    const study = startTestStudy({ journal, clock, earlyFromEvents: 1 });
    await until(() => study.getState().status === "ready");
    const log = study.reviewLog();
    journal.goOn();
    expect((await log).length).toBe(reviews.length);
    await study.settled();
  });
});
