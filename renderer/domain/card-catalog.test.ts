import { expect, test } from "vitest";
import { cardIndex } from "#corpus/generation/card-index.ts";
import { generateCards } from "#corpus/generation/cards.ts";
import { defaultDeck } from "#corpus/generation/default-deck.ts";
import { sampleCorpus, sampleFact } from "#corpus/testing/sample.ts";
import { catalogOf } from "./card-catalog.ts";
import { notInDeck } from "./card-table.ts";
import { createFactCards } from "./fact-cards.ts";

const corrected = { on: "2031-06-01", note: { ja: "年度を訂正。", en: "Year put right." } };
const ask = { ja: "期限は何年度か。", en: "By which fiscal year?" };
const corpus = sampleCorpus([
  sampleFact({
    gaps: { year: { type: "fiscal-year", ask, corrected }, count: { type: "number" } },
  }),
]);
const cards = generateCards(corpus);
const decks = [defaultDeck(corpus, cards, "ja"), defaultDeck(corpus, cards, "en")];
const catalog = catalogOf(cardIndex(corpus.facts, cards, decks));

test("lists the generator's cards in its order, and each is made when it is asked for", () => {
  expect(catalog.cardIds).toEqual(cards.map(({ id }) => id));
  const made = createFactCards(corpus, (id) => corpus.facts.find((fact) => fact.id === id) ?? null);
  expect(catalog.cardIds.map((id) => made.original(id))).toEqual(cards);
  expect(made.original("gone/fact/gap/basic/ja")).toBeNull();
});

test("knows of each card its place in the deck and the day of its correction", () => {
  const { deckOrder, correctedDay, gap, lang } = catalog.columns;
  const row = (id: string) => catalog.cardIds.indexOf(id);
  for (const [index, deck] of decks.entries()) {
    const places = deck.map((card) => deckOrder[row(card.id)] ?? Number.NaN);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(deck.length);
    expect(deck.every((card) => lang[row(card.id)] === index)).toBe(true);
  }
  const inDecks = [...deckOrder].filter((order) => order !== notInDeck);
  expect(inDecks).toHaveLength(decks.flat().length);
  const correction = Math.floor(Date.parse(corrected.on) / 86_400_000);
  expect([...correctedDay]).toEqual(cards.map(({ gapId }) => (gapId === "year" ? correction : 0)));
  expect(new Set(gap).size).toBe(2);
});

test("another order of cards is another version", () => {
  const turned = cardIndex(corpus.facts, cards.toReversed(), decks);
  expect(turned.version).not.toBe(catalog.version);
});
