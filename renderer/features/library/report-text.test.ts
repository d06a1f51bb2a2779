import { expect, test } from "vitest";
import { generateCards } from "#corpus/generation/cards.ts";
import { sampleCorpus, sampleFact } from "#corpus/testing/sample.ts";
import { reportText } from "./report-text.ts";

const fact = sampleFact();
const card = generateCards(sampleCorpus([fact]))[0] ?? null;

test("a report has all that is needed to compare the card with its passage", () => {
  const report = { id: "r", cardId: card?.id ?? "", note: "年が違う。\n2034では？", atMs: 0 };
  const text = reportText([{ report, card, fact }], "abc");
  expect(text).toContain(`card: ${card?.id}`);
  expect(text).toContain("note: 年が違う。\n  2034では？");
  expect(text).toContain(`answer: ${card?.answer}`);
  expect(text).toContain("evidence: sample.txt; lines 1; 2033年度, 20隻");
});

test("a card that has left the corpus is still listed with its note", () => {
  const report = { id: "r", cardId: "gone/card", note: "", atMs: 0 };
  const text = reportText([{ report, card: null, fact: null }], "abc");
  expect(text).toContain("card: gone/card");
  expect(text).toContain("note: -");
});
