import { expect, test } from "vitest";
import { sampleCorpus, sampleFact } from "../testing/sample.ts";
import { generateCards } from "./cards.ts";
import { defaultDeck } from "./default-deck.ts";

const detail = sampleFact({ id: "detail", importance: 3 });
const core = sampleFact({ id: "core", importance: 1 });
const corpus = sampleCorpus([detail, core]);
const cards = generateCards(corpus);

test("one card per gap, a question before a cloze, the important first", () => {
  expect(defaultDeck(corpus, cards, "ja").map((card) => card.id)).toEqual([
    "sample-statement/core/year/basic/ja",
    "sample-statement/core/count/cloze/ja",
    "sample-statement/detail/year/basic/ja",
    "sample-statement/detail/count/cloze/ja",
  ]);
});

test("both languages give each gap twice, as siblings", () => {
  expect(defaultDeck(corpus, cards, "both")).toHaveLength(8);
});
