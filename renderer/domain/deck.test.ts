import { expect, test } from "vitest";
import { activeCards } from "./deck.ts";
import { newMemory } from "./memory.ts";
import { nextMemory } from "./schedule.ts";
import { testReview } from "./testing/test-events.ts";
import { testCard, testDecks } from "./testing/test-study.ts";

const decks = testDecks(3);
const ids = (cards: readonly { readonly id: string }[]) => cards.map(({ id }) => id);
const allNew = () => newMemory;

test("one language takes that language's deck in its order", () => {
  expect(activeCards(decks, "en", [], allNew)).toEqual(decks.en.cards);
});

test("both languages stand side by side and take turns to be first", () => {
  const cards = activeCards(decks, "both", [], allNew);
  expect(cards.map(({ lang }) => lang).join(" ")).toBe("ja en en ja ja en");
});

test("a gap begun in another form keeps it, and one that left the deck is still reviewed", () => {
  const begun = testCard(2, "ja", "cloze");
  const outside = testCard(9, "ja", "cloze");
  const cards = activeCards(decks, "ja", [begun, outside, testCard(1, "en", "cloze")], allNew);
  expect(ids(cards)).toEqual(ids([testCard(1), begun, testCard(3), outside]));
});

test("a gap begun in two forms keeps both", () => {
  const review = nextMemory(newMemory, testReview(2));
  if (!review.ok) throw new Error(review.error.code);
  const memoryOf = (cardId: string) => (cardId === testCard(2).id ? review.value : newMemory);
  const begun = testCard(2, "ja", "cloze");
  const cards = activeCards(decks, "ja", [begun], memoryOf);
  expect(ids(cards)).toEqual(ids([testCard(1), testCard(2), begun, testCard(3)]));
});
