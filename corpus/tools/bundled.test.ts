import path from "node:path";
import { expect, test } from "vitest";
import { generateCards } from "../generation/cards.ts";
import { defaultDeck } from "../generation/default-deck.ts";
import { loadCorpus } from "./load.ts";

const loaded = loadCorpus(path.resolve(import.meta.dirname, "../.."));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 1));
const { corpus } = loaded.value;
const cards = generateCards(corpus);

test("all five documents are bundled, each with at least twelve facts", () => {
  const counts = corpus.documents.map(
    (document) => corpus.facts.filter((fact) => fact.documentId === document.id).length,
  );
  expect(corpus.documents.map((document) => document.id)).toEqual([
    "2022-05-23-joint-statement",
    "2023-01-news-report",
    "2023-defense-white-paper",
    "2025-02-07-joint-statement",
    "2025-10-28-summit-readout",
  ]);
  for (const count of counts) expect(count).toBeGreaterThanOrEqual(12);
});

test("the pledge on the defense capability asks for fiscal 2027, and calendar 2027 is not accepted", () => {
  const pledge = cards.filter(
    (card) =>
      card.factId === "2025-02-07-joint-statement/defense-capability-fy2027" &&
      card.answerType === "fiscal-year",
  );
  expect(new Set(pledge.map((card) => card.answer))).toEqual(new Set(["2027年度", "FY2027"]));
  expect(pledge.flatMap((card) => card.accept)).toContain("令和9年度");
  expect(pledge.flatMap((card) => card.accept)).not.toContain("2027年");
});

test("card ids are unique, and the default deck holds each gap of a language once", () => {
  expect(new Set(cards.map((card) => card.id)).size).toBe(cards.length);
  for (const lang of ["ja", "en"] as const) {
    const deck = defaultDeck(corpus, cards, lang);
    const gaps = corpus.facts.flatMap((fact) => fact.gaps.map((gap) => `${fact.id}/${gap.id}`));
    expect(deck.map((card) => `${card.factId}/${card.gapId}`).sort()).toEqual(gaps.sort());
  }
});

test("generating twice gives the same cards in the same order", () => {
  expect(generateCards(corpus)).toEqual(cards);
});
