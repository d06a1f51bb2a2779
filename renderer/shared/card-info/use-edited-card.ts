import type { Card } from "#corpus/card.ts";
import { useReady, useStudy } from "../study-context.ts";

/** A card as the student has it, with their edits; null for one that has left the corpus. */
export function useEditedCard(cardId: string): Card | null {
  // An edit arrives as a new state.
  useReady();
  return useStudy().cardOf(cardId);
}
