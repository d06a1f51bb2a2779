import { describe, expect, test } from "vitest";
import { generateCards } from "../generation/cards.ts";
import { sampleCorpus, sampleEvents, sampleFact, sampleFactSource } from "../testing/sample.ts";
import { checkInput, rules } from "./check.ts";
import type { FrozenIds } from "./frozen-ids.ts";
import { loadedFrom } from "./testing/loaded.ts";

const sources = new Map([
  ["sample.txt", ["両首脳は、2033年度までに巡視船を20隻とする目標を共有した。", "余白"]],
]);

/** By default every card that is made is listed, so that only the rule under test speaks. */
function frozenOf({ corpus }: ReturnType<typeof loadedFrom>): FrozenIds {
  return new Map([["sample-statement", generateCards(corpus).map((card) => card.id)]]);
}

function found(corpus: ReturnType<typeof sampleCorpus>, frozen?: FrozenIds): readonly string[] {
  const loaded = loadedFrom(corpus);
  const input = checkInput(loaded, frozen ?? frozenOf(loaded), sources, []);
  return rules.filter((rule) => rule.find(input).length > 0).map((rule) => rule.name);
}

const statement = sampleFactSource.statement;

test("the sample breaks no rule", () => {
  expect(found(sampleCorpus())).toEqual([]);
});

describe("each rule sees what it is for", () => {
  test.each([
    ["references", sampleFact({ event: "summit-1999-01-01" })],
    ["evidence-terms", sampleFact({ evidence: { ...sampleFactSource.evidence, terms: ["21隻"] } })],
    [
      "answer-supported",
      sampleFact({ evidence: { ...sampleFactSource.evidence, lines: [2], terms: ["余白"] } }),
    ],
    [
      "own-words",
      sampleFact({
        evidence: {
          ...sampleFactSource.evidence,
          terms: ["2033年度までに巡視船を20隻とする目標を共有した"],
        },
      }),
    ],
    [
      "own-words",
      sampleFact({
        statement: {
          ...statement,
          ja: "両首脳は、{year:2033年度}までに巡視船を{count:20隻}とする目標を共有した。",
        },
      }),
    ],
    [
      "event-named",
      sampleFact({
        gaps: { ...sampleFactSource.gaps, count: { type: "number", accept: ["首脳会談"] } },
      }),
    ],
    [
      "answer-hidden",
      sampleFact({
        statement: {
          ...statement,
          ja: "20隻とする目標は{year:2033年度}までに{count:20隻}である。",
        },
      }),
    ],
    [
      "no-yes-no",
      sampleFact({
        gaps: {
          ...sampleFactSource.gaps,
          year: {
            type: "fiscal-year",
            ask: { ja: "{event}で期限は定められましたか。", en: "At {event}, when is it due?" },
          },
        },
      }),
    ],
    [
      "length",
      sampleFact({ statement: { ...statement, ja: `${"長".repeat(120)}${statement.ja}` } }),
    ],
    [
      "gazetteer-answers",
      sampleFact({ gaps: { ...sampleFactSource.gaps, count: { type: "organization" } } }),
    ],
    ["clean-text", sampleFact({ statement: { ...statement, ja: `${statement.ja}。` } })],
    [
      "era-forms",
      sampleFact({
        statement: {
          ja: "巡視船を{year:次の年度}までに{count:20隻}へ増やす。",
          en: "The patrol fleet is to grow to {count:20 ships} by {year:the next fiscal year}.",
        },
      }),
    ],
    ["both-languages", sampleFact({ statement: { ...statement, en: "{count:二} {year:年}" } })],
  ])("%s", (rule, fact) => {
    expect(found(sampleCorpus([fact]))).toContain(rule);
  });

  test("distinct-fronts", () => {
    expect(found(sampleCorpus([sampleFact(), sampleFact({ id: "twin" })]))).toEqual([
      "distinct-fronts",
    ]);
  });

  test.each([
    ["a day no month has", { on: "2031-02-30", note: { ja: "訂正した。", en: "Put right." } }],
    ["a note in one language", { on: "2031-06-01", note: { ja: "Put right.", en: "Put right." } }],
    ["an empty note", { on: "2031-06-01", note: { ja: "訂正した。", en: " " } }],
  ])("corrections, for %s", (_, corrected) => {
    const gaps = { ...sampleFactSource.gaps, count: { type: "number" as const, corrected } };
    expect(found(sampleCorpus([sampleFact({ gaps })]))).toEqual(["corrections"]);
  });

  test("frozen-ids, for an id that is gone and for one that is not listed", () => {
    const ids = frozenOf(loadedFrom(sampleCorpus())).get("sample-statement") ?? [];
    const gone = new Map([["sample-statement", [...ids, "sample-statement/old/gap/cloze/ja"]]]);
    expect(found(sampleCorpus(), gone)).toEqual(["frozen-ids"]);
    expect(found(sampleCorpus(), new Map())).toEqual(["frozen-ids"]);
  });

  test("documents-have-facts", () => {
    expect(found(sampleCorpus([]))).toEqual(["documents-have-facts"]);
  });

  test("references, for a place that is none", () => {
    const [first, ...others] = sampleEvents;
    if (first === undefined) throw new Error("no sample event");
    const corpus = { ...sampleCorpus(), events: [{ ...first, place: "mori-hana" }, ...others] };
    expect(found(corpus)).toContain("references");
  });
});

describe("own-words-everywhere, wherever a text stands", () => {
  const copied = "両首脳は、2033年度までに巡視船を20隻とする目標を共有した";
  const findings = (text: string) => {
    const loaded = loadedFrom(sampleCorpus());
    const texts = [
      { file: "corpus/events/other.yaml", line: 7, text: "首脳会談" },
      { file: "renderer/shared/locales/ja.ts", line: 12, text },
    ];
    const input = checkInput(loaded, frozenOf(loaded), sources, texts);
    return rules.flatMap((rule) =>
      rule.find(input).map(({ place }) => `${rule.name} ${place?.file}:${place?.line}`),
    );
  };

  test.each([
    ["a sentence", copied],
    [
      "a piece of one in code, otherwise spaced and pointed",
      'const a = "2033年度まで に巡視船を『20隻』とする目標を共有";',
    ],
    ["one with a long name beside it", `自由で開かれたインド太平洋${copied}`],
  ])("%s", (_, text) => {
    expect(findings(text)).toEqual(["own-words-everywhere renderer/shared/locales/ja.ts:12"]);
  });

  test.each([
    ["a short term", "巡視船を20隻とする目標"],
    ["our own words", "巡視船は2033年度に20隻となる"],
  ])("and passes %s", (_, text) => expect(findings(text)).toEqual([]));
});

test("every rule is seen to fail above", () => {
  // Keeps the list honest: a rule added without a case here fails.
  expect(rules.map((rule) => rule.name).sort()).toEqual(
    [
      "answer-hidden",
      "answer-supported",
      "both-languages",
      "clean-text",
      "corrections",
      "distinct-fronts",
      "documents-have-facts",
      "era-forms",
      "event-named",
      "evidence-terms",
      "frozen-ids",
      "gazetteer-answers",
      "length",
      "no-yes-no",
      "own-words",
      "own-words-everywhere",
      "references",
    ].sort(),
  );
});
