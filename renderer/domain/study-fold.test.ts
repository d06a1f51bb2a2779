import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JournalEvent } from "./journal-port.ts";
import { provisionalReview } from "./provisional-event.ts";
import { ratings } from "./rating.ts";
import { createStudyFold, type StudyFold } from "./study-fold.ts";
import { testLine, testReview, testUuid } from "./testing/test-events.ts";
import { testCard, testNowMs } from "./testing/test-study.ts";

const card = testCard(1).id;

function foldOf(...lines: readonly JournalEvent[]): StudyFold {
  const fold = createStudyFold();
  fold.apply(lines);
  return fold;
}

/** Everything that can be asked of a fold, with lists whose order carries no meaning sorted. */
function contents(fold: StudyFold) {
  const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  const { cards, undos, settings, exams, reports, invalid, ...rest } = fold.snapshot();
  const days = Array.from({ length: 70 }, (_, index) => 20_770 + index);
  return {
    ...rest,
    cards: cards.toSorted(byText),
    undos: undos.toSorted(byText),
    settings: settings.toSorted(byText),
    exams: exams.toSorted(byText),
    reports: reports.toSorted(byText),
    invalid: invalid.toSorted(byText),
    decided: [fold.settings(), fold.exams(), fold.reports(), fold.cards.lastReview()],
    days: days.map((day) => [...fold.cards.cardsOn(day)].sort()),
    effective: [...fold.cards.cardIds()].sort().map((id) => fold.cards.reviewsOf(id)),
  };
}

const review: fc.Arbitrary<Pick<JournalEvent, "kind" | "body">> = fc
  .record({
    card: fc.integer({ min: 1, max: 4 }),
    rating: fc.constantFrom(...ratings),
    hours: fc.integer({ min: 0, max: 24 * 60 }),
    minutesPromised: fc.integer({ min: 1, max: 600 }),
    phase: fc.constantFrom("learning", "review", "relearning"),
  })
  .map(({ card, rating, hours, minutesPromised, phase }) => ({
    kind: "reviewed",
    body: {
      ...testReview(card, rating, testNowMs + hours * 3_600_000),
      promised: { unit: "minutes", minutes: minutesPromised },
      phase,
    },
  }));

const setting: fc.Arbitrary<Pick<JournalEvent, "kind" | "body">> = fc
  .integer({ min: 0, max: 200 })
  .map((value) => ({ kind: "setting-changed", body: { key: "newPerDay", value } }));

const exam: fc.Arbitrary<Pick<JournalEvent, "kind" | "body">> = fc
  .record({
    examId: fc.constantFrom("mock", "final"),
    exam: fc.constantFrom(
      null,
      { name: "Exam", date: "2027-02-01" },
      { name: "E", date: "2027-03-01" },
    ),
  })
  .map((body) => ({ kind: "exam-planned", body }));

const report: fc.Arbitrary<Pick<JournalEvent, "kind" | "body">> = fc
  .constantFrom("", "年が違う")
  .map((note) => ({ kind: "card-reported", body: { cardId: card, note } }));

const strange: fc.Arbitrary<Pick<JournalEvent, "kind" | "body" | "v">> = fc.constantFrom(
  { kind: "reviewed", v: 2, body: { cardId: "later" } },
  { kind: "dreamt", v: 1, body: {} },
  { kind: "reviewed", v: 1, body: { cardId: "x", rating: "superb" } },
);

/** The devices of `testLines`. */
const devices = ["device-a", "device-b", "device-c"] as const;

/** What several devices may have written: each gapless, clocks colliding, undos of anything, any undo. */
const testLines: fc.Arbitrary<readonly JournalEvent[]> = fc
  .array(
    fc.record({
      device: fc.constantFrom(...devices),
      ms: fc.integer({ min: 1, max: 12 }),
      counter: fc.integer({ min: 0, max: 1 }),
      what: fc.oneof(
        { weight: 8, arbitrary: review },
        { weight: 4, arbitrary: fc.record({ kind: fc.constant("undid"), target: fc.nat(30) }) },
        { weight: 1, arbitrary: setting },
        { weight: 1, arbitrary: exam },
        { weight: 1, arbitrary: report },
        { weight: 1, arbitrary: strange },
      ),
    }),
    { maxLength: 30 },
  )
  .map((drafts) => {
    const seqs = new Map<string, number>();
    const placed = drafts.map((draft) => {
      const seq = (seqs.get(draft.device) ?? 0) + 1;
      seqs.set(draft.device, seq);
      return { ...draft, seq };
    });
    return placed.map(({ device, seq, ms, counter, what }) => {
      const place = { device, seq, clock: { ms, counter } };
      if (!("target" in what)) return testLine({ ...what, ...place });
      const target = placed[what.target % placed.length];
      const eventId = target === undefined ? testUuid("z", 1) : testUuid(target.device, target.seq);
      return testLine({ kind: "undid", body: { eventId }, ...place });
    });
  });

/** The lines in any order and portions, some of them more than once. */
const arrivals = testLines.chain((lines) =>
  fc.record({
    lines: fc.constant(lines),
    order: fc.shuffledSubarray([...lines, ...lines], { minLength: lines.length }),
    portion: fc.integer({ min: 1, max: 9 }),
  }),
);

describe("the fold", () => {
  test("depends on the set of events, not on their arrival", () => {
    fc.assert(
      fc.property(arrivals, ({ lines, order, portion }) => {
        const fold = createStudyFold();
        const all = [...order, ...lines.filter((line) => !order.includes(line))];
        for (let start = 0; start < all.length; start += portion) {
          fold.apply(all.slice(start, start + portion));
        }
        expect(contents(fold)).toEqual(contents(foldOf(...lines)));
      }),
      { numRuns: 300 },
    );
  });

  test("goes on from a snapshot, or from changes put together, as if it had read all", () => {
    fc.assert(
      fc.property(testLines, fc.nat(), (lines, cut) => {
        const half = cut % (lines.length + 1);
        const fold = foldOf(...lines.slice(0, half));
        const resumed = createStudyFold(fold.snapshot());
        resumed.apply(lines.slice(half));
        expect(contents(resumed)).toEqual(contents(foldOf(...lines)));
        expect(createStudyFold(fold.snapshot()).takeChanges().cards).toEqual([]);
      }),
    );
  });

  test("is as before when an assumed answer is retracted, and stores nothing of it", () => {
    fc.assert(
      fc.property(testLines, (lines) => {
        const fold = foldOf(...lines);
        const before = contents(fold);
        fold.takeChanges();
        const review = provisionalReview(testUuid("z", 1), testReview(1, "again"));
        fold.assume(review);
        expect(fold.cards.lastReview()).toBe(review);
        const { days: _, decided: __, effective: ___, ...stored } = contents(fold);
        expect(before).toMatchObject(stored);
        fold.retract(review);
        expect(contents(fold)).toEqual(before);
      }),
    );
  });

  test("puts the journal's line in the place of the answer that was assumed", () => {
    const line = testLine({ kind: "reviewed", body: testReview(1) });
    const fold = createStudyFold();
    fold.assume(provisionalReview(line.id, testReview(1)));
    fold.apply([line]);
    expect(contents(fold)).toEqual(contents(foldOf(line)));
    expect(fold.takeChanges().cards).toHaveLength(1);
  });
});

describe("undoing", () => {
  const first = testLine({ seq: 1, kind: "reviewed", body: testReview(1) });
  const second = testLine({ seq: 2, kind: "reviewed", body: testReview(1, "again") });
  const undo = testLine({ seq: 3, kind: "undid", body: { eventId: second.id } });
  const redo = testLine({ seq: 4, kind: "undid", body: { eventId: undo.id } });

  test("gives the memory from before, and undoing that gives it back", () => {
    const before = foldOf(first).cards.memoryOf(card);
    const after = foldOf(first, second).cards.memoryOf(card);
    expect(foldOf(first, second, undo).cards.memoryOf(card)).toEqual(before);
    expect(foldOf(first, second, undo, redo).cards.memoryOf(card)).toEqual(after);
  });

  test("the only answer makes the card new again", () => {
    const fold = foldOf(first, testLine({ seq: 2, kind: "undid", body: { eventId: first.id } }));
    expect(fold.cards.memoryOf(card)).toEqual({ state: "new" });
    expect(fold.cards.hasReviews()).toBe(false);
  });
});

test("what cannot be read is listed, what is of a later version is passed over, heads move on", () => {
  const fold = foldOf(
    testLine({ seq: 1, kind: "reviewed", body: { ...testReview(1), rating: "superb" } }),
    testLine({ seq: 2, kind: "reviewed", v: 2, body: {} }),
    testLine({ seq: 3, kind: "dreamt", body: {} }),
    testLine({ seq: 4, kind: "undid", body: { eventId: testUuid("z", 9) } }),
  );
  expect(fold.invalid()).toMatchObject([{ seq: 1, kind: "reviewed" }]);
  expect(fold.invalid()[0]?.detail).toContain("rating");
  expect(fold.heads()).toEqual({ "device-a": 4 });
  expect(fold.cards.hasReviews()).toBe(false);
});
