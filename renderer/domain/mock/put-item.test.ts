import { expect, test } from "vitest";
import { gradeItem } from "#corpus/items/grade-item.ts";
import { answerJoint, type Item } from "#corpus/items/item.ts";
import { testFact, testItem } from "#renderer/domain/testing/test-items.ts";
import { itemBehind, putItem } from "./put-item.ts";

const fact = testFact("one/first");
const { id, factId, cardIds, lang } = testItem(fact.id, "typed", { stem: "who", answer: "Abc" });
const proof = { rule: "key", text: { ja: "説明", en: "explanation" } } as const;
const common = { id, factId, cardIds, lang, accept: [] };
const items: readonly Item[] = [
  testItem(fact.id, "typed", { stem: "who", answer: "Abc" }),
  testItem(fact.id, "choice", { stem: "which", answer: "Abc" }),
  {
    ...common,
    form: "ordering",
    stem: "order",
    answer: ["b", "c", "a"].join(answerJoint),
    entries: [
      { text: "a", position: 2, proof },
      { text: "b", position: 0, proof },
      { text: "c", position: 1, proof },
    ],
  },
  {
    ...common,
    form: "matching",
    stem: "match",
    answer: ["y", "x"].join(answerJoint),
    pairs: [
      { left: "1", right: "y", proof },
      { left: "2", right: "x", proof },
    ],
    rights: ["x", "y"],
  },
];

test("an item that is still made the same is taken with its proofs", () => {
  for (const item of items) expect(itemBehind(putItem(item), item)).toBe(item);
});

test("an item the corpus no longer makes is shown and judged as it stood", () => {
  for (const item of items) {
    const put = putItem(item);
    for (const made of [null, { ...item, stem: "otherwise" }]) {
      const behind = itemBehind(put, made);
      expect(putItem(behind)).toEqual(put);
      expect(gradeItem(behind, put.answer, []).verdict).toBe("right");
      expect(gradeItem(behind, "neither", []).verdict).toBe("wrong");
    }
  }
});
