import { expect, test } from "vitest";
import type { Card } from "#corpus/card.ts";
import { createCardRows } from "./card-rows.ts";
import { eachInPlay, type PlaySettings } from "./in-play.ts";
import { newOrder } from "./new-order.ts";
import { stepReview } from "./row-steps.ts";
import { testCard, testCatalog, testDecks } from "./testing/test-cards.ts";
import { testReview } from "./testing/test-events.ts";

/** Three gaps in both languages, and clozes beside the deck. */
const clozes = [1, 2, 3, 9].map((number) => testCard(number, "ja", "cloze"));

/** What is in play after answering some cards, new cards in their order. */
function inPlay(settings: Partial<PlaySettings> = {}, answered: readonly Card[] = []) {
  const rows = createCardRows(testCatalog(testDecks(3), clozes));
  for (const { id } of answered) {
    stepReview(rows, rows.rowFor(id), { ...testReview(1), cardId: id }, null);
  }
  const news: number[] = [];
  const known: number[] = [];
  eachInPlay(rows, { cardLang: "ja", deckForms: "best", ...settings }, (row, isNew) =>
    (isNew ? news : known).push(row),
  );
  const order = newOrder(rows, news, "importance");
  const ids = (found: readonly number[]) => found.map((row) => rows.table.cardIds[row]);
  return { news: ids(news.toSorted((a, b) => order(a) - order(b))), known: ids(known), rows };
}

const ids = (...cards: readonly Card[]) => cards.map(({ id }) => id);

test("one language takes that language's deck in its order", () => {
  expect(inPlay({ cardLang: "en" }).news).toEqual(ids(...testDecks(3).en.cards));
});

test("both languages stand side by side and take turns to be first", () => {
  const langs = inPlay({ cardLang: "both" }).news.map((id) => id?.slice(-2));
  expect(langs.join(" ")).toBe("ja en en ja ja en");
});

test("a gap begun in another form keeps it, and one outside the deck is still reviewed", () => {
  const begun = testCard(2, "ja", "cloze");
  const outside = testCard(9, "ja", "cloze");
  const { news, known } = inPlay({}, [begun, outside]);
  expect(news).toEqual(ids(testCard(1), testCard(3)));
  expect(known).toEqual(ids(begun, outside));
});

test("a gap begun in two forms keeps both", () => {
  const begun = testCard(2, "ja", "cloze");
  expect(new Set(inPlay({}, [begun, testCard(2)]).known)).toEqual(new Set(ids(begun, testCard(2))));
});

test("all forms of a gap follow its best one, gaps without one come last", () => {
  expect(inPlay({ deckForms: "all" }).news).toEqual(
    ids(
      ...[1, 2, 3].flatMap((number) => [testCard(number), testCard(number, "ja", "cloze")]),
      testCard(9, "ja", "cloze"),
    ),
  );
});

test("a card that has left the corpus is not in play", () => {
  const gone = { ...testCard(7), id: "gone/fact/year/basic/ja" as Card["id"] };
  expect(inPlay({}, [gone]).known).toEqual([]);
});
