import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ok } from "#corpus/result.ts";
import type { JournalEvent } from "./journal-port.ts";
import { createStudyFold, type StudyFold } from "./study-fold.ts";
import type { StudySnapshot } from "./study-snapshot.ts";
import { anyLines, oneDevicesLines } from "./testing/any-lines.ts";
import {
  acceptedTexts,
  cardIn,
  contents,
  importedInDeck,
  logOf,
  mockStates,
} from "./testing/fold-contents.ts";
import { plainCopy } from "./testing/plain-copy.ts";
import { referenceFold } from "./testing/reference-fold.ts";
import { testCard, testCatalog, testDecks } from "./testing/test-cards.ts";
import { testLine, testReview, testUuid } from "./testing/test-events.ts";

const catalog = testCatalog(testDecks(4));
const card = testCard(1).id;
const device = "device-a";
const pause = async () => {};

async function settle(fold: StudyFold, stored: StudySnapshot | null = null): Promise<StudyFold> {
  await fold.settle(async () => ok(stored?.reviews ?? []), pause);
  return fold;
}

async function foldOf(...lines: readonly JournalEvent[]): Promise<StudyFold> {
  const fold = createStudyFold(catalog, device);
  fold.apply(lines);
  return settle(fold);
}

function expectLikeReference(fold: StudyFold, lines: readonly JournalEvent[]): void {
  const reference = referenceFold(lines);
  for (const [cardId, { marks, ...rest }] of reference.cards) {
    const { isSuspended, flag, tags, isAdded } = marks;
    expect(cardIn(fold, cardId)).toEqual({ ...rest, marks: { isSuspended, flag, tags, isAdded } });
  }
  for (const cardId of fold.rows.table.cardIds) {
    if (!reference.cards.has(cardId)) {
      expect(cardIn(fold, cardId)).toMatchObject({ memory: { state: "new" }, buriedOn: -1 });
    }
  }
  expect(importedInDeck(fold)).toEqual([...reference.importedInDeck].sort());
  expect(new Set(fold.refused().map(({ eventId }) => eventId))).toEqual(new Set(reference.refused));
  expect(
    fold.days
      .entries()
      .map(([day, { answered }]) => [day, answered])
      .sort(),
  ).toEqual([...reference.answered].sort());
  expect(fold.quizAnswers().map(({ id }) => id)).toEqual(reference.quizAnswers);
  expect(new Set(acceptedTexts(fold))).toEqual(reference.accepted);
  expect(new Map(mockStates(fold))).toEqual(reference.mocks);
}

/** The lines in any order and portions, some of them more than once. */
const arrivals = anyLines.chain((lines) =>
  fc.record({
    lines: fc.constant(lines),
    order: fc.shuffledSubarray([...lines, ...lines], { minLength: lines.length }),
    portion: fc.integer({ min: 1, max: 9 }),
    settlesBetween: fc.boolean(),
  }),
);

describe("the fold", () => {
  test("of one device is the reference's at every step, without folding anything anew", async () => {
    await fc.assert(
      fc.asyncProperty(oneDevicesLines, async (lines) => {
        const fold = createStudyFold(catalog, device);
        for (const [index, line] of lines.entries()) {
          fold.apply([line]);
          await settle(fold);
          expectLikeReference(fold, lines.slice(0, index + 1));
        }
        expect(logOf(fold)).toEqual(referenceFold(lines).reviews);
      }),
      { numRuns: 150 },
    );
  });

  test("depends on the set of events, not on their arrival", async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async ({ lines, order, portion, settlesBetween }) => {
        const fold = createStudyFold(catalog, device);
        const all = [...order, ...lines.filter((line) => !order.includes(line))];
        for (let start = 0; start < all.length; start += portion) {
          fold.apply(all.slice(start, start + portion));
          if (settlesBetween) await settle(fold);
        }
        await settle(fold);
        expectLikeReference(fold, lines);
        expect(logOf(fold)).toEqual(referenceFold(lines).reviews);
        expect(contents(fold)).toEqual(contents(await foldOf(...lines)));
      }),
      { numRuns: 300 },
    );
  });

  test("goes on from a snapshot as if it had read all", async () => {
    const lines = oneDevicesLines.chain((all) =>
      fc.record({ all: fc.constant(all), cut: fc.nat({ max: all.length }) }),
    );
    await fc.assert(
      fc.asyncProperty(lines, async ({ all, cut }) => {
        const stored = plainCopy((await foldOf(...all.slice(0, cut))).snapshot());
        const resumed = createStudyFold(catalog, device, {
          ...stored,
          reviews: stored.reviews.slice(-1),
        });
        resumed.apply(all);
        await settle(resumed, stored);
        expect(contents(resumed)).toEqual(contents(await foldOf(...all)));
      }),
      { numRuns: 150 },
    );
  });

  test("is as before when an assumed answer is retracted, and stores nothing of it", async () => {
    await fc.assert(
      fc.asyncProperty(anyLines, async (lines) => {
        const fold = await foldOf(...lines);
        const before = contents(fold);
        fold.assume(testUuid("z", 1), testReview(1, "again"));
        expect(fold.undoable()?.events[0]?.id).toBe(testUuid("z", 1));
        fold.retract();
        expect(contents(fold)).toEqual(before);
      }),
    );
  });

  test("puts the journal's line in the place of the answer that was assumed", async () => {
    const line = testLine({ kind: "reviewed", body: testReview(1) });
    const fold = createStudyFold(catalog, device);
    fold.assume(line.id, testReview(1));
    const revision = fold.revision();
    fold.apply([line]);
    expect(fold.revision()).toBe(revision);
    expect(contents(fold)).toEqual(contents(await foldOf(line)));
    expect(fold.takeChanges()).toMatchObject({ reviews: [{ length: 1 }], cards: [{ start: 0 }] });
  });
});

describe("undoing", () => {
  const first = testLine({ seq: 1, kind: "reviewed", body: testReview(1) });
  const second = testLine({ seq: 2, kind: "reviewed", body: testReview(1, "again") });
  const undo = testLine({ seq: 3, kind: "undid", body: { eventIds: [second.id] } });
  const redo = testLine({ seq: 4, kind: "undid", body: { eventIds: [undo.id] } });
  const memory = async (...lines: readonly JournalEvent[]) => cardIn(await foldOf(...lines), card);

  test("gives the memory from before, and undoing that gives it back", async () => {
    expect(await memory(first, second, undo)).toEqual(await memory(first));
    expect(await memory(first, second, undo, redo)).toEqual(await memory(first, second));
  });

  test("the last action needs nothing older than what is in memory", async () => {
    const fold = createStudyFold(catalog, device);
    fold.apply([first, second]);
    fold.apply([undo]);
    expect(fold.isSettled()).toBe(true);
    fold.apply([redo]);
    expect(fold.isSettled()).toBe(true);
    // An older one has to be looked for.
    fold.apply([testLine({ seq: 5, kind: "undid", body: { eventIds: [first.id] } })]);
    expect(fold.isSettled()).toBe(false);
  });
});

test("what cannot be read is listed, what is of a later version is passed over, heads move on", async () => {
  const fold = await foldOf(
    testLine({ seq: 1, kind: "reviewed", body: { ...testReview(1), rating: "superb" } }),
    testLine({ seq: 2, kind: "reviewed", v: 2, body: {} }),
    testLine({ seq: 3, kind: "dreamt", body: {} }),
    testLine({ seq: 4, kind: "undid", body: { eventIds: [testUuid("z", 9)] } }),
  );
  expect(fold.invalid()).toMatchObject([{ seq: 1, kind: "reviewed" }]);
  expect(fold.invalid()[0]?.detail).toContain("rating");
  expect(fold.heads()).toEqual({ "device-a": 4 });
  expect(fold.undoable()).toBeNull();
});

test("what hangs on a machine counts where it was set", async () => {
  const theme = (of: string, value: string, ms: number) =>
    testLine({
      device: of,
      kind: "setting-changed",
      body: { key: "theme", value },
      clock: { ms, counter: 0 },
    });
  const fold = await foldOf(theme("device-a", "dark", 1), theme("device-b", "light", 2));
  expect(fold.decided().settings.theme).toBe("dark");
});
