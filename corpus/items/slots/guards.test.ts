import { expect, test } from "vitest";
import type { Fact } from "../../fact.ts";
import { sampleCorpus, sampleFact } from "../../testing/sample.ts";
import type { Candidate } from "../slot.ts";
import { itemSource } from "../source.ts";
import { findSlot } from "./find-slot.ts";
import { provablyFalse } from "./guards.ts";

const term = { type: "term" } as const;
const asked = sampleFact({
  id: "panel-and-port",
  statement: {
    ja: "両首脳は、{body:@joint-panel}と港湾会議で捜索・救難を話し合った。",
    en: "The leaders discussed search and rescue in the {body:@joint-panel} and the Port Conference.",
  },
  gaps: { body: term },
});

test("another name of the answer is no distractor, in either language", () => {
  expect(kept(asked, ["合同小委員会", "Joint panel"], ["防衛会議", "Defense Conference"])).toEqual([
    "防衛会議",
  ]);
});

test("what the statement or the question names is no distractor", () => {
  expect(kept(asked, ["港湾会議", "Port Conference"], ["捜索・救難", "search and rescue"])).toEqual(
    [],
  );
});

test("part of the answer, or more than the answer, is no distractor", () => {
  expect(kept(asked, ["小委員会", "panel"], ["日米共同小委員会", "Bilateral Joint Panel"])).toEqual(
    [],
  );
});

test("of two names of one thing the first is kept", () => {
  expect(kept(asked, ["奈良", "Nara"], ["奈良市", "Nara"], ["ボストン", "Boston"])).toEqual([
    "奈良",
    "ボストン",
  ]);
});

test("what the same event says of the topic in the same act is no distractor", () => {
  const other = sampleFact({
    id: "harbour",
    statement: {
      ja: "両首脳は、{what:灯台}で一致した。",
      en: "They agreed on {what:lighthouses}.",
    },
    gaps: { what: term },
  });
  expect(kept(asked, ["灯台", "lighthouses"])).toEqual(["灯台"]);
  expect(keptIn([asked, other], asked, ["灯台", "lighthouses"])).toEqual([]);
});

test("figures may share digits: only the value itself and its other spellings are kept out", () => {
  const fact = sampleFact();
  const gap = fact.gaps.find(({ id }) => id === "year");
  if (gap === undefined) throw new Error("no gap");
  const candidates = ["2033年度", "令和15年度", "2034年度"].map((ja, value) => ({
    ...candidate(ja, ja.replace("年度", " FY")),
    value,
  }));
  const left = provablyFalse(candidates, fact, gap, itemSource(sampleCorpus([fact]), findSlot));
  expect(left.map(({ text }) => text.ja)).toEqual(["2034年度"]);
});

function kept(fact: Fact, ...texts: readonly (readonly [string, string])[]): readonly string[] {
  return keptIn([fact], fact, ...texts);
}

function keptIn(
  facts: readonly Fact[],
  fact: Fact,
  ...texts: readonly (readonly [string, string])[]
): readonly string[] {
  const [gap] = fact.gaps;
  if (gap === undefined) throw new Error("no gap");
  const candidates = texts.map(([ja, en]) => candidate(ja, en));
  const source = itemSource(sampleCorpus(facts), findSlot);
  return provablyFalse(candidates, fact, gap, source).map(({ text }) => text.ja);
}

function candidate(ja: string, en: string): Candidate {
  return { text: { ja, en }, tier: 0, proof: { rule: "one-answer", text: { ja, en } } };
}
