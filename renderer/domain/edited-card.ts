import { type Card, cardFront } from "#corpus/card.ts";
import type { CardEdit } from "./study.ts";

/** Whether the bundled card has changed since it was edited, so that the student may want to look. */
export function isOriginalChanged(card: Card, { original }: CardEdit): boolean {
  const now = originalOf(card);
  return original.prompt !== now.prompt || original.answer !== now.answer;
}

/** What an edit keeps of the bundled card. */
export function originalOf(card: Card): CardEdit["original"] {
  return { prompt: cardFront(card), answer: card.answer };
}
