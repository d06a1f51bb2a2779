import { expect, test } from "vitest";
import type { Fact } from "#corpus/fact.ts";
import { sampleFact } from "#corpus/testing/sample.ts";
import { testCard } from "#renderer/domain/testing/test-cards.ts";
import { changedCards, factEditOf, gapsIn, markupOf } from "./fact-edit-draft.ts";

const statement: Fact["statement"] = {
  ja: [{ text: "防衛費は" }, { text: "2027年度", gapId: "year" }, { text: "に増える。" }],
  en: [{ text: "Spending rises in " }, { text: "FY2027", gapId: "year" }, { text: "." }],
};
const fact: Fact = { ...sampleFact(), statement };

test("a statement as it is bundled is no edit, whatever blanks stand around it", () => {
  const { ja, en } = markupOf(fact);
  expect(ja).toBe("防衛費は{year:2027年度}に増える。");
  expect(factEditOf({ ja: `${ja}\n`, en: ` ${en}` }, fact)).toBeNull();
  expect(factEditOf({ ja, en: "It is {year:FY2027}." }, fact)).toEqual({
    ja,
    en: "It is {year:FY2027}.",
    original: { ja, en },
  });
});

test("a gap is there as long as its name is, whatever its answer", () => {
  const there = (text: string) => gapsIn(text, fact, "ja").map(({ isThere }) => isThere);
  expect(there("{year:来年}に増える。")).toEqual([true]);
  expect(there("2027年度に増える。")).toEqual([false]);
  expect(gapsIn("", fact, "en")[0]?.markup).toBe("{year:FY2027}");
});

test("only cards that read differently have changed", () => {
  const [first, second] = [testCard(1), testCard(2)];
  const other = { ...second, answer: "2040年度" };
  expect(changedCards([first, second], [first, other])).toEqual([other]);
});
