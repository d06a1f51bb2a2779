import { type Card, cardFront } from "#corpus/card.ts";
import type { SearchableTexts } from "#renderer/domain/search-text-index.ts";
import type { Edits } from "#renderer/domain/study.ts";
import type { Material } from "#renderer/shared/material.ts";

const noTexts: SearchableTexts = { front: "", back: "", more: [], note: "" };

/**
 * What a card is found by: both of its sides as the student has them, and, found with it though it
 * stands on neither, the gap's answer in the other language, what else is accepted, and the original.
 * `card` is as `Study.cardOf` has it.
 */
export function cardTexts(material: Material, edits: Edits, card: Card | null): SearchableTexts {
  const original = material.card(card?.id ?? "");
  if (card === null || original === null) return noTexts;
  const gaps = material.fact(card.factId).gaps.filter(({ id }) => id === card.gapId);
  const isEdited = card.prompt !== original.prompt || card.answer !== original.answer;
  return {
    front: cardFront(card),
    back: card.answer,
    more: [
      ...gaps.flatMap(({ answer }) => [answer.ja, answer.en]),
      ...card.accept,
      ...(isEdited ? [original.prompt, original.answer] : []),
    ],
    note: edits.notes.get(card.factId) ?? "",
  };
}

/** Cards whose texts differ between two states of the student's edits. */
export function changedCards(material: Material, before: Edits, now: Edits): readonly string[] {
  if (before === now) return [];
  const facts = [...changedKeys(before.notes, now.notes), ...changedKeys(before.facts, now.facts)];
  return [
    ...changedKeys(before.cards, now.cards),
    ...facts.flatMap((factId) => material.cardsOf(factId).map(({ id }) => id)),
  ];
}

function changedKeys<T>(
  before: ReadonlyMap<string, T>,
  now: ReadonlyMap<string, T>,
): readonly string[] {
  const keys = new Set([...before.keys(), ...now.keys()]);
  return [...keys].filter((key) => before.get(key) !== now.get(key));
}
