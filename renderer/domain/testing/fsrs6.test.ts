import fc from "fast-check";
import { expect, test } from "vitest";
import { type Memory, newMemory } from "#renderer/domain/memory.ts";
import { ratings } from "#renderer/domain/rating.ts";
import { nextMemory, retrievability } from "#renderer/domain/schedule.ts";
import { createFsrs6, type Fsrs6Memory } from "./fsrs6.ts";
import { testReview } from "./test-events.ts";

const answers = fc.array(
  fc.record({ rating: fc.integer({ min: 1, max: 4 }), days: fc.integer({ min: 0, max: 400 }) }),
  { minLength: 1, maxLength: 12 },
);

test("the formulas written down here give the memory the scheduler gives", () => {
  fc.assert(
    fc.property(answers, (history) => {
      const model = createFsrs6();
      let mine: Fsrs6Memory | null = null;
      let memory: Memory = newMemory;
      let studyDay = 20_000;
      for (const [index, { rating, days }] of history.entries()) {
        const elapsedDays = index === 0 ? 0 : days;
        studyDay += elapsedDays;
        if (memory.state === "reviewed" && mine !== null) {
          expect(model.recall(elapsedDays, mine.stability)).toBeCloseTo(
            retrievability(memory, studyDay),
            5,
          );
        }
        const body = { ...testReview(1, ratings[rating - 1]), studyDay, phase: "review" as const };
        const next = nextMemory(memory, body);
        if (!next.ok) throw new Error(next.error.code);
        memory = next.value;
        mine = model.next(mine, elapsedDays, rating);
        expect(mine.stability / next.value.stability).toBeCloseTo(1, 4);
        expect(mine.difficulty).toBeCloseTo(next.value.difficulty, 4);
      }
    }),
  );
});
