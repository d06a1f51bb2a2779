import { expect, test } from "vitest";
import type { Fact } from "#corpus/fact.ts";
import { cardIndex } from "#corpus/generation/card-index.ts";
import { sampleCorpus } from "#corpus/testing/sample.ts";
import { catalogOf } from "#renderer/domain/card-catalog.ts";
import { createFactCards } from "#renderer/domain/fact-cards.ts";
import type { Edits } from "#renderer/domain/study.ts";
import { createMaterial } from "#renderer/shared/material.ts";
import { cardTexts, changedCards } from "./card-texts.ts";

const corpus = sampleCorpus();
const facts = new Map<string, Fact>(corpus.facts.map((fact) => [fact.id, fact]));
const factOf = (factId: string) => facts.get(factId) ?? null;
const factCards = createFactCards(corpus, factOf);
const cards = corpus.facts.flatMap(({ id }) => factCards.cardsOf(id));
const catalog = catalogOf(cardIndex(corpus.facts, cards, []));
const material = createMaterial({ corpus, factOf, cards: factCards }, catalog);
const none: Edits = { cards: new Map(), facts: new Map(), notes: new Map(), atMs: new Map() };
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
  const { back, more, note } = cardTexts(material, none, card);
  expect(back).toBe("20隻");
  expect(more).toEqual(expect.arrayContaining(["20 ships", "二十隻"]));
  expect(note).toBe("");
});

test("an edited card is found by the student's words and by the original", () => {
  const { context, prompt, answer } = edit;
  const { front, back, more } = cardTexts(material, none, { ...card, context, prompt, answer });
  expect([front, back]).toEqual(["何隻か", "二十"]);
  expect(more).toEqual(expect.arrayContaining([card.prompt, card.answer]));
});

test("a card that has left the corpus is found by nothing", () => {
  expect(cardTexts(material, none, null)).toEqual({ front: "", back: "", more: [], note: "" });
});

test("an edit changes one card, a note all cards of its fact", () => {
  expect(changedCards(material, none, none)).toEqual([]);
  expect(changedCards(material, none, { ...none, cards: new Map([[card.id, edit]]) })).toEqual([
    card.id,
  ]);
  const noted: Edits = { ...none, notes: new Map([[card.factId, "覚える"]]) };
  expect(changedCards(material, noted, none)).toHaveLength(cards.length);
});
