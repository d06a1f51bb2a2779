import { type Memory, newMemory } from "./memory.ts";
import type { MemoryModel, ModelMemory } from "./optimiser-loss.ts";
import { ratings } from "./rating.ts";
import type { ReviewedMemory } from "./schedule.ts";
import { nextMemory, retrievability } from "./schedule.ts";
import type { ReviewedBody } from "./study-event.ts";

/** An answer of which only rating and study day matter. */
const anyReview: Omit<ReviewedBody, "rating" | "studyDay"> = {
  cardId: "any",
  atMs: 0,
  utcOffsetMin: 0,
  tookMs: 0,
  promised: { unit: "days", days: 1 },
  phase: "review",
  step: 0,
};

/**
 * The very code that schedules the cards, with some parameters: it bounds what a fit may give (first
 * stabilities among them), so that what is judged is what would be used. Null stands for the defaults.
 */
export function scheduledModel(parameters: readonly number[] | null): MemoryModel {
  return {
    recall: (memory, elapsedDays) => retrievability(reviewed(memory), elapsedDays, parameters),
    next(memory, elapsedDays, rating) {
      const before: Memory = memory === null ? newMemory : reviewed(memory);
      const review = {
        ...anyReview,
        rating: ratings[rating - 1] ?? "again",
        studyDay: elapsedDays,
      };
      const after = nextMemory(before, review, parameters);
      // FSRS keeps its own memories in range; a refusal leaves the memory as it was, as in the fold.
      return after.ok ? after.value : (memory ?? unknownMemory);
    },
  };
}

const unknownMemory: ModelMemory = { stability: 0.1, difficulty: 5 };

/** A memory last reviewed on study day 0. */
function reviewed({ stability, difficulty }: ModelMemory): ReviewedMemory {
  return {
    state: "reviewed",
    phase: "review",
    step: 0,
    stability,
    difficulty,
    due: { unit: "day", studyDay: 0 },
    lastReview: { atMs: 0, studyDay: 0 },
    reps: 1,
    lapses: 0,
  };
}
