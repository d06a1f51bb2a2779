import fc from "fast-check";
// biome-ignore lint/style/noRestrictedImports: the library itself is the oracle here
import { createEmptyCard, type Card as FsrsCard, fsrs, type Grade, State } from "ts-fsrs";
import { describe, expect, test } from "vitest";
import { type Memory, newMemory } from "./memory.ts";
import { memoryAt } from "./memory-row.ts";
import { type Rating, ratings } from "./rating.ts";
import { nextMemory, previewAnswers, retrievability } from "./schedule.ts";
import { studyDayOf } from "./study-day.ts";
import type { ReviewedBody } from "./study-event.ts";
import { createStudyFold, type StudyFold } from "./study-fold.ts";
import { testCatalog, testDecks } from "./testing/test-cards.ts";
import { testLine } from "./testing/test-events.ts";

const tokyo = 540;
const phases = {
  [State.New]: "new",
  [State.Learning]: "learning",
  [State.Review]: "review",
  [State.Relearning]: "relearning",
} as const;

/** Local wall-clock time in Tokyo as an instant. */
function tokyoTime(day: number, hours: number, minutes = 0): number {
  return Date.UTC(2026, 10, day, hours, minutes) - tokyo * 60_000;
}

/** Answers a card as the app does: the button's promise goes into the review. */
function answer(memory: Memory, rating: Rating, atMs: number, utcOffsetMin = tokyo) {
  const preview = previewAnswers(memory, atMs, utcOffsetMin)[rating];
  const body: ReviewedBody = {
    cardId: "card",
    rating,
    atMs,
    utcOffsetMin,
    studyDay: studyDayOf(atMs, utcOffsetMin),
    tookMs: 1_000,
    promised: preview.interval,
    phase: preview.phase,
    step: preview.step,
  };
  const next = nextMemory(memory, body);
  if (!next.ok) throw new Error(next.error.code);
  return { body, memory: next.value };
}

describe("a review", () => {
  test("is scheduled as ts-fsrs itself does on a clock whose days are study days", () => {
    const step = fc.record({
      rating: fc.constantFrom(...ratings),
      minutesLater: fc.oneof(
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 60 * 24 * 90 }),
      ),
    });
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 25 }),
        fc.constantFrom(540, 0, -600, 345),
        (steps, utcOffsetMin) => {
          const oracle = fsrs({ enable_fuzz: false });
          let atMs = Date.UTC(2026, 10, 22, 3, 30);
          let memory: Memory = newMemory;
          let card: FsrsCard = createEmptyCard(new Date(0));
          for (const { rating, minutesLater } of steps) {
            atMs += minutesLater * 60_000;
            const shifted = new Date(atMs + (utcOffsetMin - 4 * 60) * 60_000);
            card = oracle.next(card, shifted, (ratings.indexOf(rating) + 1) as Grade).card;
            memory = answer(memory, rating, atMs, utcOffsetMin).memory;
            expect(memory).toMatchObject({
              stability: card.stability,
              difficulty: card.difficulty,
              reps: card.reps,
              lapses: card.lapses,
              phase: phases[card.state],
              step: card.learning_steps,
              due:
                card.scheduled_days > 0
                  ? { unit: "day", studyDay: Math.floor(card.due.getTime() / 86_400_000) }
                  : { unit: "time", atMs: atMs + card.due.getTime() - shifted.getTime() },
            });
          }
        },
      ),
    );
  });

  test("at 10:00 is on the same day as one at 08:00 in Tokyo, and at 08:30 on the next", () => {
    const first = answer(newMemory, "good", tokyoTime(22, 8)).memory;
    const sameDay = answer(first, "good", tokyoTime(22, 10)).memory;
    const learnt = answer(newMemory, "good", tokyoTime(22, 10)).memory;
    const nextDay = answer(learnt, "good", tokyoTime(23, 8, 30)).memory;
    // FSRS's rule for a second look on one day barely moves a stability of 2.3; a day's wait does.
    expect(sameDay.stability).toBeCloseTo(2.3065, 3);
    expect(nextDay.stability).toBeGreaterThan(4);
  });

  test("counts days of 04:00 to 04:00", () => {
    const first = answer(newMemory, "good", tokyoTime(22, 23)).memory;
    const beforeFour = answer(first, "good", tokyoTime(23, 3, 59)).memory;
    const afterFour = answer(first, "good", tokyoTime(23, 4)).memory;
    expect(beforeFour.stability).toBeLessThan(afterFour.stability);
  });

  test("after the clock was set back a year counts no negative days", () => {
    const first = answer(newMemory, "easy", tokyoTime(22, 10)).memory;
    const second = answer(first, "good", tokyoTime(22, 10) - 365 * 86_400_000).memory;
    expect(second.stability).toBeGreaterThanOrEqual(first.stability);
    expect(retrievability(second, second.lastReview.studyDay - 400)).toBe(1);
  });
});

describe("a review that FSRS refuses", () => {
  const { body } = answer(newMemory, "good", tokyoTime(22, 10));

  test.each([
    { stability: 0.0001, difficulty: 5 },
    { stability: 3, difficulty: 0.4 },
    { stability: Number.NaN, difficulty: 5 },
    { stability: 0, difficulty: 0 },
  ])("because memory is out of range gives a reason instead of an exception", (damage) => {
    const memory = { ...answer(newMemory, "good", tokyoTime(22, 10)).memory, ...damage };
    expect(nextMemory(memory, body)).toMatchObject({ error: { code: "memory-out-of-range" } });
  });

  test("is kept and listed, and the memory is that of the others", () => {
    const line = (seq: number, review: ReviewedBody) =>
      testLine({ kind: "reviewed", body: review, seq });
    const first = line(1, body);
    const second = line(3, { ...body, atMs: body.atMs + 3_600_000 });
    const corrupt = line(2, { ...body, promised: { unit: "days", days: Number.MAX_SAFE_INTEGER } });
    const folded = createStudyFold(testCatalog(testDecks(1)), "device-a");
    folded.apply([first, corrupt, second]);
    const others = createStudyFold(testCatalog(testDecks(1)), "device-a");
    others.apply([first, second]);
    const memoryIn = ({ rows }: StudyFold) => memoryAt(rows.study(), rows.rowFor("card"));
    expect(memoryIn(folded)).toEqual(memoryIn(others));
    expect(folded.refused()).toMatchObject([
      { eventId: corrupt.id, cardId: "card", refusal: { code: "due-out-of-range" } },
    ]);
  });
});

test("buttons promise Anki's steps and then days", () => {
  const fresh = previewAnswers(newMemory, tokyoTime(22, 10), tokyo);
  expect(ratings.map((rating) => fresh[rating].interval)).toEqual([
    { unit: "minutes", minutes: 1 },
    { unit: "minutes", minutes: 6 },
    { unit: "minutes", minutes: 10 },
    { unit: "days", days: 8 },
  ]);
});

test("retrievability is 90 % when stability has passed", () => {
  const { memory } = answer(newMemory, "easy", tokyoTime(22, 10));
  expect(retrievability({ ...memory, stability: 8 }, memory.lastReview.studyDay + 8)).toBeCloseTo(
    0.9,
  );
});
