import fc from "fast-check";
import { expect, test } from "vitest";
import type { Grade } from "#renderer/domain/exam-memory-model.ts";
import { type Memory, newMemory } from "#renderer/domain/memory.ts";
import type { Rating } from "#renderer/domain/rating.ts";
import { memoryModel, nextMemory, retrievability } from "#renderer/domain/schedule.ts";
import { defaultParameters, fsrs6 } from "./fsrs-6.ts";

const model = fsrs6(defaultParameters);
const grades: Readonly<Record<Rating, Grade>> = { again: 1, hard: 2, good: 3, easy: 4 };

test("the plan's view of the app's scheduler is the same FSRS-6", () => {
  const options = { desiredRetention: 0.85, learningStepsMin: [1, 10], relearningStepsMin: [10] };
  const app = memoryModel({ ...options, parameters: null });
  const own = fsrs6(defaultParameters, 0.85);
  const state = fc.record({
    stability: fc.double({ min: 0.01, max: 900, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  });
  const answer = fc.constantFrom<Grade>(1, 2, 3, 4);
  fc.assert(
    fc.property(state, answer, fc.integer({ min: 0, max: 400 }), (before, grade, days) => {
      expect(app.next(before, days, grade).stability).toBeCloseTo(
        own.next(before, days, grade).stability,
        3,
      );
      expect(app.retrievabilityAt(before.stability, days)).toBeCloseTo(
        own.retrievabilityAt(before.stability, days),
        5,
      );
      expect(app.first(grade).stability).toBeCloseTo(own.first(grade).stability, 6);
      // Rounding may fall either way where the interval is half a day.
      const apart = app.intervalDays(before.stability) - own.intervalDays(before.stability);
      expect(Math.abs(apart)).toBeLessThanOrEqual(1);
    }),
  );
});

test("the simulated students' FSRS-6 is the app's at the default parameters", () => {
  const answers = fc.array(
    fc.record({
      rating: fc.constantFrom<Rating>("again", "hard", "good", "easy"),
      days: fc.integer({ min: 0, max: 60 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(answers, (given) => {
      let studyDay = 20_000;
      let memory: Memory = newMemory;
      let state = { stability: 0, difficulty: 0 };
      for (const { rating, days } of given) {
        const elapsed = memory.state === "new" ? 0 : days;
        studyDay += elapsed;
        const next = nextMemory(memory, {
          cardId: "a/b/c/basic/ja",
          rating,
          atMs: studyDay * 86_400_000,
          utcOffsetMin: 0,
          studyDay,
          tookMs: 1_000,
          promised: { unit: "days", days: 1 },
          phase: "review",
          step: 0,
        });
        if (!next.ok) throw new Error(next.error.code);
        state =
          memory.state === "new"
            ? model.first(grades[rating])
            : model.next(state, elapsed, grades[rating]);
        memory = next.value;
        expect(state.stability / next.value.stability).toBeCloseTo(1, 5);
        expect(state.difficulty).toBeCloseTo(next.value.difficulty, 4);
        expect(model.retrievabilityAt(state.stability, days)).toBeCloseTo(
          retrievability(next.value, studyDay + days),
          5,
        );
      }
    }),
  );
});
