import type { Card } from "#corpus/card.ts";
import type { FactEditRefusal } from "#corpus/edit-fact.ts";
import type { Result } from "#corpus/result.ts";
import type { Edits, FactEdit } from "./study.ts";

/** The texts of cards, made when they are asked for. */
export type CardTexts = {
  /** A card as the corpus has it; null for one that has left the corpus. */
  original(cardId: string): Card | null;
  /** The cards of a fact whose statement is in the student's own words. */
  ofEditedFact(
    factId: string,
    statement: Pick<FactEdit, "ja" | "en">,
  ): Result<readonly Card[], FactEditRefusal>;
};

/** A card as the student has it: with their edits, which win over whatever is corrected in the original. */
export function cardWithEdits(texts: CardTexts, edits: Edits, cardId: string): Card | null {
  const original = texts.original(cardId);
  if (original === null) return null;
  const edit = edits.cards.get(cardId);
  const factEdit = edits.facts.get(original.factId);
  if (edit === undefined && factEdit === undefined) return original;
  const { corrected: _, ...card } = (factEdit && cardOfFact(texts, factEdit, original)) ?? original;
  if (edit === undefined) return card;
  const { context, prompt, answer, accept } = edit;
  return { ...card, context, prompt, answer, accept };
}

/** Null where the edited statement gives no such card, or cannot be read: then the original stays. */
function cardOfFact(texts: CardTexts, edit: FactEdit, { id, factId }: Card): Card | null {
  const cards = texts.ofEditedFact(factId, edit);
  return cards.ok ? (cards.value.find((card) => card.id === id) ?? null) : null;
}
