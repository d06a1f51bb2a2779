import { type Card, cardFront } from "#corpus/card.ts";
import type { CardEdit } from "./study.ts";

/** A card as the student has it: in their own words where they changed it. Ids and language stay. */
export function editedCard(card: Card, edit: CardEdit | undefined): Card {
  if (edit === undefined) return card;
  const { context, prompt, answer, accept } = edit;
  return { ...card, context, prompt, answer, accept };
}

/** Whether the bundled card has changed since it was edited, so that the student may want to look. */
export function isOriginalChanged(card: Card, { original }: CardEdit): boolean {
  return original.prompt !== originalOf(card).prompt || original.answer !== card.answer;
}

/** What an edit keeps of the bundled card. */
export function originalOf(card: Card): CardEdit["original"] {
  return { prompt: cardFront(card), answer: card.answer };
}
