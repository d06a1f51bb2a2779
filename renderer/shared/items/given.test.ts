import fc from "fast-check";
import { expect, test } from "vitest";
import type { MatchingItem } from "#corpus/items/item.ts";
import { isAnswered, nextOpen, textsOf, withMoved, withPaired } from "./given.ts";

const proof = { rule: "key", text: { ja: "", en: "" } } as const;
const matching = {
  form: "matching",
  pairs: ["甲", "乙", "丙"].map((left) => ({ left, right: `${left}の相手`, proof })),
  rights: ["乙の相手", "丙の相手", "甲の相手"],
} as unknown as MatchingItem;

test("an order keeps all its texts, whatever is moved where", () => {
  const orders = fc.array(fc.string(), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(orders, fc.integer(), fc.integer(), (texts, from, to) => {
      expect(withMoved(texts, from, to).toSorted()).toEqual(texts.toSorted());
    }),
  );
  expect(withMoved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(withMoved(["a", "b", "c"], 2, -5)).toEqual(["c", "a", "b"]);
});

test("a right-hand text belongs to one left-hand text only; the two change places", () => {
  const one = withPaired(["", "", ""], 1, "甲の相手");
  expect(one).toEqual(["", "甲の相手", ""]);
  expect(withPaired(one, 0, "甲の相手")).toEqual(["甲の相手", "", ""]);
  const two = withPaired(one, 0, "乙の相手");
  expect(withPaired(two, 0, "甲の相手")).toEqual(["甲の相手", "乙の相手", ""]);
});

test("matching is answered once every pair is made", () => {
  expect(isAnswered(matching, null)).toBe(false);
  expect(isAnswered(matching, "甲の相手 →  → 丙の相手")).toBe(false);
  expect(isAnswered(matching, "甲の相手 → 乙の相手 → 丙の相手")).toBe(true);
});

test("an answer that does not fit the item starts anew", () => {
  expect(textsOf(matching, "甲の相手")).toEqual(["", "", ""]);
});

test("the next open place goes round", () => {
  expect(nextOpen(["", "x", ""], 1)).toBe(2);
  expect(nextOpen(["", "x", "y"], 1)).toBe(0);
  expect(nextOpen(["x", "y"], 0)).toBeNull();
});
