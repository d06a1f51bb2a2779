import { expect, test } from "vitest";
import { factId } from "../id.ts";
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

test("two gaps of a fact are kept apart, and the latest document comes first", () => {
  const older = { ...core, id: factId("2029-report", "core"), documentId: "2029-report" };
  const newer = { ...core, id: factId("2031-report", "core"), documentId: "2031-report" };
  const [document] = corpus.documents;
  if (document === undefined) throw new Error("no sample document");
  const two = {
    ...sampleCorpus([older, newer]),
    documents: [
      { ...document, id: "2029-report" },
      { ...document, id: "2031-report" },
    ],
  };
  const deck = defaultDeck(two, generateCards(two), "en");
  expect(deck.map((card) => `${card.factId} ${card.gapId}`)).toEqual([
    "2031-report/core year",
    "2029-report/core year",
    "2031-report/core count",
    "2029-report/core count",
  ]);
});
