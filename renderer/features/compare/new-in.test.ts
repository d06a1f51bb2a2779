import { expect, test } from "vitest";
import { changesAlong } from "#corpus/comparison/change.ts";
import { threadRow } from "#corpus/comparison/matrix.ts";
import { sampleEvents, sampleFact, sampleGazetteer } from "#corpus/testing/sample.ts";
import { bringsNew } from "./marked-row.ts";
import { newIn } from "./new-in.ts";

const thread = {
  id: "t",
  name: { ja: "防衛", en: "Defense" },
  topics: ["defense-capability"],
} as const;
const [first, , third] = sampleEvents;
if (first === undefined || third === undefined) throw new Error("sample");

const before = sampleFact({
  id: "before",
  event: first.id,
  statement: { ja: "{year:2033年度}までに増やす。", en: "More by {year:FY2033}." },
  gaps: { year: { type: "fiscal-year" } },
});
const now = sampleFact({ id: "now", event: third.id, act: "welcome" });
const { cells } = threadRow(thread, [before, now], sampleEvents);
const [atFirst, atSecond, atThird] = changesAlong(cells, sampleGazetteer);

test("an act and the figures that the earlier event does not have are marked, and nothing else", () => {
  if (atThird === undefined) throw new Error("no change");
  expect(newIn(now, atThird)).toEqual({ isActMarked: true, marked: new Set(["count"]) });
  expect(bringsNew(atThird)).toBe(true);
});

test("the first event to speak, and one that is silent, mark nothing", () => {
  if (atFirst === undefined || atSecond === undefined) throw new Error("no change");
  expect(newIn(before, atFirst)).toEqual({ isActMarked: false, marked: new Set() });
  expect([atFirst, atSecond].map(bringsNew)).toEqual([false, false]);
});
