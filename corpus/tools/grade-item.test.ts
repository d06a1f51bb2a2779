import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gapOfItem } from "../items/gap-of-item.ts";
import { gradeItem, longestAnswer } from "../items/grade-item.ts";
import { answerJoint, type Item } from "../items/item.ts";
import { itemsFor } from "../items/items-for.ts";
import { loadCorpus } from "./load.ts";

const loaded = loadCorpus(process.cwd());
if (!loaded.ok) throw new Error("The corpus does not load.");
const { corpus } = loaded.value;
const facts = corpus.facts.filter((_, index) => index % 5 === 0);
const items = itemsFor(corpus, { seed: 3, factIds: facts.map(({ id }) => id) });

function first(form: Item["form"]): Item {
  const found = items.find((item) => item.form === form);
  if (found === undefined) throw new Error(`No item of the form ${form}.`);
  return found;
}

describe("grading an item", () => {
  it("says right to the answer of every item, and misses nothing then", () => {
    const forms = new Set(items.map(({ form }) => form));
    expect(forms.size).toBe(7);
    for (const item of items) {
      const { verdict, missed } = gradeItem(item, item.answer, []);
      expect([item.id, verdict, missed]).toEqual([item.id, "right", []]);
    }
  });

  it("says wrong to every other option", () => {
    for (const item of items) {
      if (!("options" in item)) continue;
      for (const { text, correct } of item.options) {
        expect(gradeItem(item, text, []).verdict).toBe(correct ? "right" : "wrong");
      }
    }
  });

  it("counts an answer the student has accepted", () => {
    const item = first("typed");
    expect(gradeItem(item, "まったく別の言い方", []).verdict).toBe("wrong");
    expect(gradeItem(item, "まったく別の言い方", ["まったく別の言い方"]).verdict).toBe("right");
  });

  it("names the one entry that was put out of order, and not those it pushed along", () => {
    const item = first("ordering");
    if (item.form !== "ordering") throw new Error("Not an ordering.");
    const order = item.answer.split(answerJoint);
    const [earliest = "", ...others] = order;
    const entry = item.entries.find(({ text }) => text === earliest);
    const given = [...others, earliest].join(answerJoint);
    expect(gradeItem(item, given, []).missed).toEqual([entry?.proof.factId]);
  });

  it("names the pairs that were mixed up, and no other", () => {
    const item = items
      .filter((each) => each.form === "matching")
      .find(({ pairs }) => pairs.every(({ proof }) => proof.factId !== undefined));
    if (item === undefined) throw new Error("No matching item.");
    const [a, b, ...rest] = item.answer.split(answerJoint);
    const { verdict, missed } = gradeItem(item, [b, a, ...rest].join(answerJoint), []);
    expect(verdict).toBe("wrong");
    expect(missed).toEqual(item.pairs.slice(0, 2).map(({ proof }) => proof.factId));
  });

  it("finds the gap of a written item in its id", () => {
    const item = items.find((each) => "answerType" in each);
    if (item === undefined || !("answerType" in item)) throw new Error("No written item.");
    const fact = corpus.facts.find(({ id }) => id === item.factId);
    expect(fact?.gaps.map(({ id }) => id)).toContain(gapOfItem(item));
  });

  it("takes whatever is given: what it keeps has no control characters and an end", () => {
    const some = [first("choice"), first("typed"), first("ordering"), first("matching")];
    const strange = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: "grapheme", maxLength: 60 }).map((text) => `\u0000${text}\u0007\r\n`),
      fc.constant("あ".repeat(10_000)),
      fc.constant(`\ud800${answerJoint}\udc00`),
    );
    fc.assert(
      fc.property(fc.constantFrom(...some), strange, (item, given) => {
        const graded = gradeItem(item, given, [given.slice(0, 5)]);
        expect(graded.given).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect(graded.given.length).toBeLessThanOrEqual(longestAnswer);
        expect(["right", "almost", "wrong"]).toContain(graded.verdict);
      }),
    );
  });
});
