import { describe, expect, test } from "vitest";
import { sampleCorpus } from "#corpus/testing/sample.ts";
import { noEvent } from "./card-table.ts";
import { decideImports, type ImportEvent } from "./decide-imports.ts";
import type { ImportedEvent } from "./import-events.ts";
import { importedCardsOf } from "./imported-cards.ts";
import { readEvent } from "./read-event.ts";
import { isSameMeeting, knownMeetings, sameMeetings } from "./same-meetings.ts";
import { joinedSample, sampleCatalog } from "./testing/imported-study.ts";
import { testLine } from "./testing/test-events.ts";
import { testFactsAdded, testImported, testImportedFact } from "./testing/test-imports.ts";

const known = knownMeetings(sampleCorpus())();
const [bundledSummit] = sampleCorpus().events;

const talks: ImportedEvent = {
  id: "my-a-m1",
  kind: "summit",
  name: "日米首脳会談",
  date: "2031-06-05",
  place: "奈良",
  people: ["森", "リー"],
};

function isSame(one: Partial<ImportedEvent>, other: Partial<ImportedEvent>): boolean {
  const [a, b] = [one, other].map((changes) => known.meetingOf({ ...talks, ...changes }));
  if (a === undefined || b === undefined) throw new Error("none");
  expect(isSameMeeting(b, a)).toBe(isSameMeeting(a, b));
  return isSameMeeting(a, b);
}

describe("two meetings are one", () => {
  test.each<[string, Partial<ImportedEvent>]>([
    ["by day and name", { people: [], place: null }],
    ["by day and countries, however the meeting is called", { name: "米日首脳会合" }],
    ["by day and countries in the other language", { name: "Japan–U.S. Summit Meeting" }],
    ["by day and the two who met", { name: "首脳会談", people: ["アン・リー", "森花"] }],
    ["at a place that may lie in the other", { place: "奈良迎賓館" }],
    ["at the place by its other name", { place: "Nara" }],
  ])("%s", (_, changes) => {
    expect(isSame({}, changes)).toBe(true);
  });

  test("by their number in a series, though one of them is not dated", () => {
    const numbered = {
      name: "第3回日豪海洋対話",
      kind: "consultation",
      people: [],
    } satisfies Partial<ImportedEvent>;
    expect(isSame({ ...numbered }, { ...numbered, date: null })).toBe(true);
    expect(isSame({ ...numbered }, { ...numbered, name: "第4回日豪海洋対話" })).toBe(false);
    expect(isSame({ ...numbered }, { ...numbered, date: "2032-06" })).toBe(false);
    // Of which series it is the third nobody says.
    const unnamed = {
      name: "第3回会合",
      kind: "consultation",
      people: [],
      place: null,
    } satisfies Partial<ImportedEvent>;
    expect(isSame({ ...unnamed, date: null }, { ...unnamed, date: null })).toBe(false);
  });
});

describe("two meetings stay two", () => {
  test.each<[string, Partial<ImportedEvent>, Partial<ImportedEvent>?]>([
    ["of other countries on the same day", { name: "日豪首脳会談", people: [] }],
    ["of more countries on the same day", { name: "日米豪首脳会談", people: [] }],
    ["of the same countries' others", { people: ["岡", "リー"] }],
    ["on another day", { date: "2031-06-06" }],
    ["where one is known by its month alone", { date: "2031-06" }],
    ["where one is not dated", { date: null }],
    ["where neither is dated", { date: null }, { date: null }],
    ["at another place", { place: "ボストン" }],
    ["of another kind on the same day", { kind: "defense-ministerial", name: "日米防衛相会談" }],
    ["at another level", { kind: "consultation", name: "日米外相会談" }],
    ["where one is a call", { name: "日米首脳電話会談" }],
    ["where one is the dinner", { name: "日米首脳夕食会" }],
    ["where one is a part with a name of its own", { name: "日米首脳会談（拡大会合）" }],
    ["where one is still to come", { isPlanned: true }],
    [
      "where nothing says who met",
      { name: "首脳会談", people: [], place: null },
      { name: "首脳会談", people: [], place: null },
    ],
    ["where only one side is named", { name: "首脳会談", people: [] }],
  ])("%s", (_, changes, other = {}) => {
    expect(isSame(other, changes)).toBe(false);
  });
});

/** Imports number 1, 2 …, each of a document with one meeting and one fact of it. */
function imported(...documents: readonly (readonly ImportedEvent[])[]) {
  const contents = documents.flatMap((events, index) => {
    const documentId = `my-${index + 1}`;
    const own = events.map((event, at) => ({ ...event, id: `${documentId}-m${at}` }));
    const facts = own.map(({ id }, at) => testImportedFact(at + 1, { eventId: id }, documentId));
    return [
      { kind: "document-imported", body: testImported(index + 1, { documentId }) },
      { kind: "facts-added", body: testFactsAdded(index + 1, facts, { documentId, events: own }) },
    ];
  });
  const events = contents.map((content, index) => {
    const read = readEvent(testLine({ ...content, seq: index + 1 }));
    if (read.status !== "known") throw new Error(JSON.stringify(read));
    return read.event as ImportEvent;
  });
  return events;
}

const ofSample: ImportedEvent = {
  ...talks,
  kind: bundledSummit?.kind ?? "summit",
  name: bundledSummit?.name.ja ?? "",
  date: bundledSummit?.date ?? null,
};

describe("an imported meeting", () => {
  test("that is a bundled one is that one, in the corpus and in the card table", () => {
    const imports = decideImports(imported([ofSample]));
    const { corpus, factOf, cards } = joinedSample()(imports);
    expect(corpus.events).toHaveLength(sampleCorpus().events.length);
    const own = corpus.facts.filter(({ documentId }) => documentId === "my-1");
    expect(own.map(({ eventId }) => eventId)).toEqual([bundledSummit?.id]);
    expect(factOf(own[0]?.id ?? "")?.eventId).toBe(bundledSummit?.id);
    const table = importedCardsOf(imports, sampleCatalog);
    for (const { values } of table.cards)
      expect(table.eventIds[values.event]).toBe(bundledSummit?.id);
    // Its card is what it was before anything was merged.
    const card = cards.cardsOf(own[0]?.id ?? "").find(({ form }) => form === "basic");
    expect(card?.prompt).toContain("2031年4月5日");
  });

  test("of two imports is one, and two again once the earlier import is withdrawn or undone", () => {
    const elsewhere = { ...talks, place: "キャンベラ", name: "日豪首脳会談", people: [] };
    const events = imported([elsewhere], [elsewhere, { ...elsewhere, date: "2031-06-06" }]);
    const both = decideImports(events);
    expect([...sameMeetings(both, known)]).toEqual([["my-2-m0", "my-1-m0"]]);
    const numbers = importedCardsOf(both, sampleCatalog);
    const of = (prefix: string) =>
      new Set(
        numbers.cards
          .filter(({ cardId }) => cardId.startsWith(prefix))
          .map(({ values }) => (values.event === noEvent ? null : numbers.eventIds[values.event])),
      );
    expect(of("my-1/")).toEqual(new Set(["my-1-m0"]));
    expect(of("my-2/")).toEqual(new Set(["my-1-m0", "my-2-m1"]));
    const first = both.all.at(-1)?.importId;
    const alone = decideImports(
      events.filter(({ body }) => !("importId" in body) || body.importId !== first),
    );
    expect(sameMeetings(alone, known).size).toBe(0);
    expect(joinedSample()(alone).corpus.events.map(({ id }) => id)).toContain("my-2-m0");
  });

  test("is left alone where a document has two that could be the same other", () => {
    const imports = decideImports(imported([ofSample, { ...ofSample, place: null }]));
    expect(sameMeetings(imports, known).size).toBe(0);
  });
});
