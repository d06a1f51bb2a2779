import { expect, test } from "vitest";
import { cardId } from "#corpus/id.ts";
import { testFact, testItem } from "#renderer/domain/testing/test-items.ts";
import { candidateOf, clash } from "./mock-pool.ts";

const one = testFact("one/first", "taiwan", 1, "summit-a");
const two = testFact("two/second", "cyber", 2, "summit-a");
const three = testFact("two/third", "taiwan", 2, "summit-a");

test("two items of one gap clash, even where the second only touches it", () => {
  const typed = candidateOf(testItem(one.id, "typed", { stem: "who", answer: "abc" }), one);
  const choice = candidateOf(testItem(one.id, "choice", { stem: "which", answer: "xyz" }), one);
  const ordering = testItem(two.id, "typed", { stem: "when", answer: "klm" });
  const touching = candidateOf(
    { ...ordering, cardIds: [...ordering.cardIds, cardId(one.id, "date", "basic", "en")] },
    two,
  );
  expect(clash(typed, choice)).toBe(true);
  expect(clash(touching, typed)).toBe(true);
});

test("an item whose stem or options hold another's answer, in any accepted form, clashes with it", () => {
  const asked = {
    ...testItem(one.id, "typed", { stem: "who", answer: "QUAD" }),
    accept: ["四か国"],
  };
  const clashes = (stem: string, answer = "abc") =>
    clash(candidateOf(asked, one), candidateOf(testItem(two.id, "choice", { stem, answer }), two));
  expect(clashes("what did the Quad do")).toBe(true);
  expect(clashes("日米豪印（四か国）は")).toBe(true);
  expect(clashes("which quadrant")).toBe(false);
  expect(clashes("which", "quad")).toBe(true);
});

test("another item on the same matter tells whether a statement is true", () => {
  const statement = candidateOf(
    testItem(one.id, "true-false", { stem: "so", answer: "True" }),
    one,
  );
  const same = candidateOf(testItem(three.id, "typed", { stem: "who", answer: "abc" }), three);
  const other = candidateOf(testItem(two.id, "typed", { stem: "who", answer: "abc" }), two);
  expect(clash(statement, same)).toBe(true);
  expect(clash(statement, other)).toBe(false);
});
