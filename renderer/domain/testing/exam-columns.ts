import type { MemoryColumns } from "#renderer/domain/exam-day.ts";
import type { Pace } from "#renderer/domain/exam-pace.ts";

/** A card as the plan sees it; what is left out is a new card. */
export type PlannedCard = {
  readonly stability?: number;
  readonly difficulty?: number;
  readonly lastDay?: number;
  readonly firstDay?: number;
  readonly dueDay?: number;
  readonly phase?: "new" | "learning" | "review" | "relearning";
  readonly buriedOn?: number;
};

const phases = ["new", "learning", "review", "relearning"] as const;

/** Columns of these cards; a card with a last day is in review unless it says otherwise. */
export function examColumns(cards: readonly PlannedCard[]): MemoryColumns {
  const numbers = (of: (card: PlannedCard) => number) => cards.map(of);
  return {
    phase: Uint8Array.from(
      numbers((card) =>
        phases.indexOf(card.phase ?? (card.lastDay === undefined ? "new" : "review")),
      ),
    ),
    stability: Float64Array.from(numbers((card) => card.stability ?? 0)),
    difficulty: Float64Array.from(numbers((card) => card.difficulty ?? 5)),
    lastDay: Int32Array.from(numbers((card) => card.lastDay ?? -1)),
    firstDay: Int32Array.from(numbers((card) => card.firstDay ?? card.lastDay ?? -1)),
    dueDay: Int32Array.from(numbers((card) => card.dueDay ?? 0)),
    buriedOn: Int32Array.from(numbers((card) => card.buriedOn ?? -1)),
  };
}

/** Round numbers: 10 seconds a review, 30 a new card, every promised minute spent. */
export const steadyPace: Pace = {
  secondsPerReview: 10,
  secondsPerNew: 30,
  keptShare: 1,
  firstGrades: [0.4, 0.1, 0.4, 0.1],
  recallGrades: [0.1, 0.8, 0.1],
};
