import type { Corpus } from "../corpus.ts";
import type { Event } from "../event.ts";
import type { Fact, FactSource } from "../fact.ts";
import type { GazetteerEntry } from "../gazetteer.ts";
import { namesById } from "../names.ts";
import { resolveFact } from "../resolve.ts";

/*
 * An invented little world for tests: two summits of the same two leaders, one of another pair.
 * Facts go through the real resolver, so a sample that the schema would refuse fails here too.
 */

export const sampleGazetteer: readonly GazetteerEntry[] = [
  person("mori-hana", "森花", "Mori Hana", { ja: "森", en: "Mori" }),
  person("lee-ann", "アン・リー", "Ann Lee", { ja: "リー", en: "Lee" }),
  person("oka-jun", "岡順", "Oka Jun", { ja: "岡", en: "Oka" }),
  { kind: "office", id: "prime-minister", ja: "首相", en: "Prime Minister" },
  { kind: "office", id: "president", ja: "大統領", en: "President" },
  { kind: "place", id: "nara", ja: "奈良", en: "Nara" },
  { kind: "place", id: "boston", ja: "ボストン", en: "Boston" },
  {
    kind: "organization",
    id: "joint-panel",
    ja: "共同小委員会",
    en: "Joint Panel",
    abbr: "JP",
    aliases: { ja: ["合同小委員会"] },
  },
];

export const sampleEvents: readonly Event[] = [
  sampleEvent("summit-2031-04-05", "2031-04-05", "nara", "mori-hana"),
  sampleEvent("summit-2031-09-01", "2031-09-01", "boston", "mori-hana"),
  sampleEvent("summit-2032-02-03", "2032-02-03", "nara", "oka-jun"),
];

export const sampleFactSource: FactSource = {
  id: "patrol-goal",
  kind: "target",
  event: "summit-2031-04-05",
  by: ["leaders"],
  act: "agree",
  layer: "joint-statement",
  topic: "defense-capability",
  importance: 1,
  statement: {
    ja: "両首脳は、巡視船を{year:2033年度}までに{count:20隻}へ増やすことで一致した。",
    en: "The two leaders agreed to raise the patrol fleet to {count:20 ships} by {year:FY2033}.",
  },
  gaps: {
    year: {
      type: "fiscal-year",
      ask: {
        ja: "{event}で、巡視船を増やす期限とされたのは何年度か。",
        en: "At {event}, by which fiscal year was the patrol fleet to grow?",
      },
    },
    count: { type: "number", accept: ["二十隻"] },
  },
  evidence: {
    source: "sample.txt",
    lines: [1],
    section: null,
    terms: ["2033年度", "20隻"],
  },
};

/** A fact of the sample document, resolved; throws where the source would be refused. */
export function sampleFact(changes: Partial<FactSource> = {}): Fact {
  const resolved = resolveFact(
    { ...sampleFactSource, ...changes },
    "sample-statement",
    namesById(sampleGazetteer),
  );
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error));
  return resolved.value;
}

export function sampleCorpus(facts: readonly Fact[] = [sampleFact()]): Corpus {
  return {
    version: "sample",
    documents: [
      {
        id: "sample-statement",
        kind: "joint-statement",
        title: { ja: "森・リー共同声明", en: "Mori–Lee joint statement" },
        shortTitle: { ja: "共同声明", en: "Joint statement" },
        publisher: null,
        published: "2031-04-05",
        language: "ja",
        source: "sample.txt",
      },
    ],
    events: sampleEvents,
    gazetteer: sampleGazetteer,
    facts,
  };
}

function person(
  id: string,
  ja: string,
  en: string,
  short: { readonly ja: string; readonly en: string },
): GazetteerEntry {
  return { kind: "person", id, ja, en, short };
}

function sampleEvent(id: string, date: string, place: string, leader: string): Event {
  return {
    id,
    kind: "summit",
    name: { ja: "首脳会談", en: "summit" },
    date,
    place,
    participants: [
      { person: leader, office: "prime-minister", side: "jp" },
      { person: "lee-ann", office: "president", side: "us" },
    ],
    evidence: {},
  };
}
