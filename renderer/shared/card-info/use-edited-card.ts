import type { Card } from "#corpus/card.ts";
import { editedCard } from "#renderer/domain/edited-card.ts";
import { useMaterial } from "../material.ts";
import { useReady } from "../study-context.ts";

/** A card with the student's own wording; null for one that has left the corpus. */
export function useEditedCard(cardId: string): Card | null {
  const card = useMaterial().card(cardId);
  const { edits } = useReady();
  return card === null ? null : editedCard(card, edits.cards.get(cardId));
}
