import { describe, expect, test } from "vitest";
import { sampleEvents, sampleFact, sampleFactSource } from "#corpus/testing/sample.ts";
import { applyFilter, elsewhere, groupByEvent, readFilter } from "./group-facts.ts";

const { evidence } = sampleFactSource;
const [first, second, third] = sampleEvents.map(({ id }) => id);
const inSection = (ja: string) => ({ ...evidence, section: { ja, en: ja } });
const definition = sampleFact({ id: "definition", event: null, kind: "definition" });
const later = sampleFact({ id: "later", event: second ?? null, evidence: inSection("二") });
const one = sampleFact({ id: "one", event: first ?? null, evidence: inSection("一") });
const two = sampleFact({ id: "two", event: first ?? null, evidence: inSection("二") });
const again = sampleFact({ id: "again", event: first ?? null, evidence: inSection("一") });

test("facts stand by event and section, in the document's order, those of no event last", () => {
  const groups = groupByEvent([definition, later, one, two, again]).map((group) => ({
    event: group.eventId,
    sections: group.sections.map(({ section, facts }) => [
      section?.ja ?? null,
      ...facts.map(({ id }) => id.split("/")[1]),
    ]),
  }));
  expect(groups).toEqual([
    { event: second, sections: [["二", "later"]] },
    {
      event: first,
      sections: [
        ["一", "one", "again"],
        ["二", "two"],
      ],
    },
    { event: null, sections: [[null, "definition"]] },
  ]);
});

describe("a filter", () => {
  test("from an address keeps what fits every part of it", () => {
    const facts = [definition, one, two];
    const kept = (...words: readonly [string, string, string]) =>
      applyFilter(facts, readFilter(...words));
    expect(kept("", "definition", "")).toEqual([definition]);
    expect(kept("defense-capability", "target", "1")).toEqual([one, two]);
    expect(kept("space", "", "")).toEqual([]);
  });

  test("that the address spells wrongly keeps everything", () => {
    expect(readFilter("no-such", "x", "4")).toEqual({ topic: null, kind: null, importance: null });
  });
});

test("elsewhere are the facts of the topic at other events, the earliest event first", () => {
  const other = sampleFact({ id: "other", event: third ?? null, topic: "space" });
  const last = sampleFact({ id: "last", event: third ?? null });
  const groups = elsewhere(one, [last, one, two, other, later, definition], sampleEvents);
  expect(groups.map(({ event, facts }) => [event.id, facts])).toEqual([
    [second, [later]],
    [third, [last]],
  ]);
});
