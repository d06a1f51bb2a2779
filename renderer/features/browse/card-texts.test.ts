import { expect, test } from "vitest";
import { generateCards } from "#corpus/generation/cards.ts";
import { sampleCorpus } from "#corpus/testing/sample.ts";
import type { Edits } from "#renderer/domain/study.ts";
import { createMaterial } from "#renderer/shared/material.ts";
import { cardTexts, changedCards } from "./card-texts.ts";

const corpus = sampleCorpus();
const cards = generateCards(corpus);
const material = createMaterial(corpus, cards, () => cards);
const none: Edits = { cards: new Map(), facts: new Map(), notes: new Map() };
const [card] = cards.filter(({ lang, gapId }) => lang === "ja" && gapId === "count");
if (card === undefined) throw new Error("The sample makes no such card.");
const edit = {
  context: null,
  prompt: "何隻か",
  answer: "二十",
  accept: [],
  original: { prompt: card.prompt, answer: card.answer },
};

test("a card is found by both languages of its answer, and what else is accepted", () => {
  const { back, more, note } = cardTexts(material, none, card.id);
  expect(back).toBe("20隻");
  expect(more).toEqual(expect.arrayContaining(["20 ships", "二十隻"]));
  expect(note).toBe("");
});

test("an edited card is found by the student's words and by the original", () => {
  const edits: Edits = { ...none, cards: new Map([[card.id, edit]]) };
  const { front, back, more } = cardTexts(material, edits, card.id);
  expect([front, back]).toEqual(["何隻か", "二十"]);
  expect(more).toEqual(expect.arrayContaining([card.prompt, card.answer]));
});

test("a card that has left the corpus is found by nothing", () => {
  expect(cardTexts(material, none, "gone")).toEqual({ front: "", back: "", more: [], note: "" });
});

test("an edit changes one card, a note all cards of its fact", () => {
  expect(changedCards(material, none, none)).toEqual([]);
  expect(changedCards(material, none, { ...none, cards: new Map([[card.id, edit]]) })).toEqual([
    card.id,
  ]);
  const noted: Edits = { ...none, notes: new Map([[card.factId, "覚える"]]) };
  expect(changedCards(material, noted, none)).toHaveLength(cards.length);
});
