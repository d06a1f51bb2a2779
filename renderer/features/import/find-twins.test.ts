import { expect, test } from "vitest";
import { extractText, statementJa } from "#corpus/extraction/testing/documents.ts";
import { type KnownFact, twinFinder } from "./find-twins.ts";

test("a fact that says the same with the same answer is found, others with the answer are not", async () => {
  const { facts } = await extractText(statementJa);
  const fact = facts.find(({ kind }) => kind === "place") ?? facts[0];
  if (fact === undefined) throw new Error("the document states nothing");
  const same: KnownFact = {
    id: "a/same",
    statement: fact.displayQuote.replace("本日、", ""),
    answers: [fact.answer],
  };
  const unlike: KnownFact = {
    id: "a/unlike",
    statement: `${fact.answer}では雨が降り、試合は中止となった。`,
    answers: [fact.answer],
  };
  const otherAnswer: KnownFact = { ...same, id: "a/other", answers: ["別の答え"] };
  const find = twinFinder([unlike, otherAnswer, same]);
  expect(find(fact).map(({ id }) => id)).toEqual(["a/same"]);
});
