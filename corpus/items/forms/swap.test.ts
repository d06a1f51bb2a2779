import { expect, test } from "vitest";
import type { Fact } from "../../fact.ts";
import { sampleFact } from "../../testing/sample.ts";
import type { Slot } from "../slot.ts";
import { fitted } from "./english.ts";
import { swappable } from "./swap.ts";

test("a deadline is only brought forward, since who is ready by 2033 is ready by 2034", () => {
  const fact = sampleFact();
  expect(valuesLeft(slot(fact, "year", 2033, [2031, 2032, 2034, 2035]))).toEqual([2031, 2032]);
});

test("what goes on beyond a year is only put off, since it goes on beyond every earlier one", () => {
  const fact = sampleFact({
    statement: {
      ja: "両首脳は、{year:2033年度}より後も増やすことで一致した。",
      en: "They agreed to go on beyond {year:FY2033}.",
    },
    gaps: { year: { type: "fiscal-year" } },
  });
  expect(valuesLeft(slot(fact, "year", 2033, [2031, 2034]))).toEqual([2034]);
});

test("an example makes no false statement, in whichever language it shows", () => {
  for (const [ja, en] of [
    ["両首脳は、{what:港湾}などの協力で一致した。", "They agreed on {what:ports} and the like."],
    ["両首脳は、{what:港湾}をはじめとする協力で一致した。", "They agreed on work on {what:ports}."],
    ["両首脳は、協力の場、{what:港湾}で一致した。", "They agreed on work such as in {what:ports}."],
  ] as const) {
    const fact = sampleFact({ statement: { ja, en }, gaps: { what: { type: "term" } } });
    expect(swappable(slot(fact, "what", undefined, [1]), "", "ja"), ja).toBeNull();
  }
});

test("an English name takes, loses or keeps its article as the sentence wants it", () => {
  expect(fitted("Security Council", "Quad", "in the ", ".")).toBe("Security Council");
  expect(fitted("AUKUS", "Quad", "in the ", ".")).toBeNull();
  expect(fitted("Republic of Korea", "China", "called on ", " to")).toBe("the Republic of Korea");
  expect(fitted("Guidelines", "National Security Strategy", "a new ", ".")).toBeNull();
  expect(fitted("Japan–U.S. Security Treaty", "Charter", "the Japan–U.S. ", ".")).toBeNull();
  expect(fitted("4 May 2022", "5 May 2022", "held on ", ".")).toBe("4 May 2022");
  expect(fitted("Joint Staff", "U.S. forces", "", " support them.")).toBeNull();
});

function valuesLeft(given: Slot): readonly (number | undefined)[] {
  return swappable(given, "", "ja")?.candidates.map(({ value }) => value) ?? [];
}

function slot(
  fact: Fact,
  gapId: string,
  value: number | undefined,
  others: readonly number[],
): Slot {
  const gap = fact.gaps.find(({ id }) => id === gapId);
  if (gap === undefined) throw new Error("no gap");
  return {
    fact,
    gap,
    ...(value === undefined ? {} : { value }),
    candidates: others.map((other) => {
      const text = { ja: `${other}年度`, en: `FY${other}` };
      const valued = value === undefined ? {} : { value: other };
      return { text, tier: 3, ...valued, proof: { rule: "computed", text } };
    }),
  };
}
