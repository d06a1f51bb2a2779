import fc from "fast-check";
import { expect, test } from "vitest";
import type { ModelMemory } from "./optimiser-loss.ts";
import { scheduledModel } from "./optimiser-model.ts";
import { reschedulePreview } from "./optimiser-reschedule.ts";
import { recallWith } from "./progress-recall.ts";
import { fsrs6Defaults } from "./testing/fsrs6.ts";
import { fsrs6Model } from "./testing/fsrs6-model.ts";
import { testCards } from "./testing/progress-rows.ts";

/** Parameters such as a fit gives, within the bounds the scheduler keeps. */
const fitted = fsrs6Defaults.map((value, index) => {
  if (index < 4) return value / 2;
  return index === 20 ? 0.3 : index === 8 ? 1.4 : value;
});

test("what judges parameters is what schedules by them, and follows the formulas of FSRS-6", () => {
  const answers = fc.array(
    fc.record({ rating: fc.integer({ min: 1, max: 4 }), days: fc.integer({ min: 0, max: 300 }) }),
    { minLength: 1, maxLength: 10 },
  );
  fc.assert(
    fc.property(answers, fc.constantFrom(null, fitted), (history, parameters) => {
      const [mine, theirs] = [fsrs6Model(parameters), scheduledModel(parameters)];
      let a: ModelMemory | null = null;
      let b: ModelMemory | null = null;
      for (const { rating, days } of history) {
        if (a !== null && b !== null) {
          expect(theirs.recall(b, days)).toBeCloseTo(mine.recall(a, days), 5);
        }
        a = mine.next(a, days, rating);
        b = theirs.next(b, days, rating);
        expect(b.stability / a.stability).toBeCloseTo(1, 4);
        expect(b.difficulty).toBeCloseTo(a.difficulty, 4);
      }
    }),
  );
});

test("the forgetting curve of statistics follows the parameters in use", () => {
  expect(recallWith(null)(10, 10)).toBeCloseTo(0.9, 6);
  expect(recallWith(fitted)(10, 10)).toBeCloseTo(0.9, 6);
  expect(recallWith(fitted)(100, 10)).not.toBeCloseTo(recallWith(null)(100, 10), 2);
});

test("a preview of rescheduling counts cards in review alone and changes none", () => {
  const cards = testCards(4);
  for (const [row, dueDay] of [110, 105, 115, 110].entries()) {
    cards.phase[row] = row === 3 ? 1 : 2;
    cards.lastDay[row] = 100;
    cards.stability[row] = 10;
    cards.dueDay[row] = dueDay;
  }
  const before = cards.dueDay.slice();
  const preview = reschedulePreview(cards, 110, (stability) => stability);
  expect(preview).toEqual({ cards: 3, earlier: 1, later: 1, due: 3 });
  expect(cards.dueDay).toEqual(before);
});
