import type { Importance } from "#corpus/fact.ts";
import { type Topic, topics } from "#corpus/vocabulary.ts";
import type { MemoryColumns } from "#renderer/domain/exam-day.ts";
import type { Pace } from "#renderer/domain/exam-pace.ts";
import type { PlanTable } from "#renderer/domain/exam-plan.ts";

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

/** A card with what decides whether an exam asks for it; of the first document, topic and importance. */
export type ScopedCard = PlannedCard & {
  readonly document?: string;
  readonly topic?: Topic;
  readonly importance?: Importance;
  readonly isSuspended?: boolean;
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

/** The part of a card table the plan reads. */
export function examTable(cards: readonly ScopedCard[]): PlanTable {
  const documentIds = [...new Set(cards.map((card) => card.document ?? "document-a"))];
  return {
    ...examColumns(cards),
    length: cards.length,
    documentIds,
    document: Uint16Array.from(
      cards.map((card) => documentIds.indexOf(card.document ?? "document-a")),
    ),
    topic: Uint8Array.from(
      cards.map((card) => (card.topic === undefined ? 0 : topics.indexOf(card.topic))),
    ),
    importance: Uint8Array.from(cards.map((card) => card.importance ?? 1)),
    isSuspended: Uint8Array.from(cards.map((card) => (card.isSuspended === true ? 1 : 0))),
  };
}

/** Round numbers: 10 seconds a review, 30 a new card, every promised minute spent. */
export const steadyPace: Pace = {
  secondsPerReview: 10,
  secondsPerNew: 30,
  keptShare: 1,
};
