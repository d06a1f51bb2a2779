import { describe, expect, test } from "vitest";
import type { FactSource } from "../fact.ts";
import { sampleEvents, sampleFact, sampleGazetteer } from "../testing/sample.ts";
import { changesAlong, differenceBetween, isUnchanged } from "./change.ts";
import { threadRow } from "./matrix.ts";
import { namedForms } from "./mentions.ts";

const thread = {
  id: "t",
  name: { ja: "防衛", en: "Defense" },
  topics: ["taiwan", "quad"],
} as const;

const names = namedForms(sampleGazetteer);

function fact(id: string, changes: Partial<FactSource>) {
  return sampleFact({ id, topic: "taiwan", ...changes });
}

function panelFact(id: string, changes: Partial<FactSource> = {}) {
  return fact(id, {
    statement: {
      ja: "両首脳は{panel:@joint-panel}を歓迎した。",
      en: "They welcomed the {panel:@joint-panel}.",
    },
    gaps: { panel: { type: "organization" } },
    ...changes,
  });
}

describe("along a row", () => {
  test("an event without facts is silent, and the next is compared with the last that speaks", () => {
    const [a, b, c] = sampleEvents;
    if (a === undefined || b === undefined || c === undefined) throw new Error("sample");
    const facts = [
      fact("one", { event: a.id, act: "stress" }),
      fact("two", { event: c.id, act: "oppose" }),
    ];
    const changes = changesAlong(threadRow(thread, facts, sampleEvents).cells, sampleGazetteer);
    expect(changes).toMatchObject([
      { kind: "first" },
      { kind: "silent" },
      {
        kind: "compared",
        before: a,
        difference: { acts: { appears: ["oppose"], notFound: ["stress"] } },
      },
    ]);
  });
});

describe("between two events", () => {
  const difference = (before: Partial<FactSource>, now: Partial<FactSource>) =>
    differenceBetween([fact("before", before)], [fact("now", now)], names);

  test("another side doing the same is told; the same side named otherwise is not", () => {
    const shifted = difference({ by: ["us-leader"] }, { by: ["leaders"] });
    expect(shifted.speakers).toEqual([{ act: "agree", before: ["us-leader"], now: ["leaders"] }]);
    expect(isUnchanged(difference({ by: ["jp"] }, { by: ["jp-leader"] }))).toBe(true);
  });

  test("a document that describes something on its own account does no act", () => {
    expect(difference({}, { act: "describe" }).acts.appears).toEqual([]);
    expect(difference({}, { act: "stress", by: [] }).acts.appears).toEqual([]);
  });

  test("a topic within the thread that only one of them touches", () => {
    expect(difference({}, { topic: "quad" }).topics).toEqual({
      appears: ["quad"],
      notFound: ["taiwan"],
    });
  });

  test("a name counts as found however the other statement writes it, open to be asked or not", () => {
    const acronym = fact("before", {
      statement: { ja: "両国はJPと{n:2回}協議した。", en: "They met the JP {n:twice}." },
      gaps: { n: { type: "number", accept: ["二回"] } },
    });
    const { mentions } = differenceBetween([acronym], [panelFact("now")], names);
    expect(mentions.appears).toEqual([]);
    expect(mentions.notFound.map(({ text }) => text.ja)).toEqual(["2回"]);
  });

  test("our own words for a thing prove no difference", () => {
    const worded = (ja: string, en: string) =>
      fact("worded", {
        statement: { ja: `{x:${ja}}`, en: `{x:${en}}` },
        gaps: { x: { type: "term" } },
      });
    const { mentions } = differenceBetween(
      [worded("防衛費の増額", "more spending")],
      [worded("防衛費を増やす", "spending more")],
      names,
    );
    expect(mentions).toEqual({ appears: [], notFound: [] });
  });
});
