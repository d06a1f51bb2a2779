import { type Memory, newMemory } from "./memory.ts";
import { nextMemory, type ReviewRefusal } from "./schedule.ts";
import type { StudyEvent } from "./study-event.ts";

export type ReviewedEvent = Extract<StudyEvent, { kind: "reviewed" }>;

/** A review that is in the history and takes no part in the memory. */
export type RefusedReview = { readonly eventId: string; readonly refusal: ReviewRefusal };

/** Everything known of one card: what happened, and what follows from it. */
export type CardHistory = {
  readonly cardId: string;
  /** In event order, undone ones included: an undo can itself be undone. */
  readonly reviews: readonly ReviewedEvent[];
  readonly memory: Memory;
  readonly refused: readonly RefusedReview[];
};

/** The memory of a card from its reviews in event order. A review FSRS refuses is passed over. */
export function foldReviews(
  reviews: readonly ReviewedEvent[],
): Pick<CardHistory, "memory" | "refused"> {
  let memory: Memory = newMemory;
  const refused: RefusedReview[] = [];
  for (const review of reviews) {
    const next = nextMemory(memory, review.body);
    if (next.ok) memory = next.value;
    else refused.push({ eventId: review.id, refusal: next.error });
  }
  return { memory, refused };
}
