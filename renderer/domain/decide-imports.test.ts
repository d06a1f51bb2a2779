import { describe, expect, test } from "vitest";
import { decideImports, type ImportEvent } from "./decide-imports.ts";
import type { Imports } from "./imports.ts";
import { readEvent } from "./read-event.ts";
import { testLine } from "./testing/test-events.ts";
import {
  testFactsAdded,
  testImported,
  testImportedFact,
  testImportId,
} from "./testing/test-imports.ts";

type Content = readonly [ImportEvent["kind"], unknown];

/** What follows from events one after another; the order of arrival is turned round. */
function decided(...contents: readonly Content[]): Imports {
  const events = contents.map(([kind, body], index) => {
    const read = readEvent(testLine({ kind, body, seq: index + 1 }));
    if (read.status !== "known") throw new Error(JSON.stringify(read));
    return read.event as ImportEvent;
  });
  expect(decideImports(events.toReversed())).toEqual(decideImports(events));
  return decideImports(events);
}

const first: Content = ["document-imported", testImported(1)];
const second: Content = ["document-imported", testImported(2)];
const added: Content = [
  "facts-added",
  testFactsAdded(1, [testImportedFact(1), testImportedFact(2)]),
];
const withdraw = (number: number, isWithdrawn = true): Content => [
  "import-withdrawn",
  { importId: testImportId(number), isWithdrawn },
];
const moved = { quote: "港の改修は", span: { start: 7, end: 12 }, answerSpan: null };
const anchors = (
  number: number,
  at: typeof moved | null,
  factId = "my-report/target-1",
): Content => [
  "facts-reanchored",
  { importId: testImportId(number), documentId: "my-report", anchors: [{ factId, at }] },
];

function placeOf(imports: Imports, number = 1) {
  const fact = imports.facts.get(`my-report/target-${number}`);
  return fact === undefined
    ? null
    : { from: fact.place.importId, at: fact.place.span.start, isLost: fact.isLost };
}

describe("a corrected file", () => {
  test("takes the place of the one before, and its facts stand where it has them", () => {
    const imports = decided(first, added, second, anchors(2, moved));
    expect(imports.documents).toHaveLength(1);
    expect(imports.documents[0]?.current.importId).toBe(testImportId(2));
    expect(placeOf(imports, 1)).toEqual({ from: testImportId(2), at: 7, isLost: false });
    // Nobody has looked for it there yet: it stays where it was.
    expect(placeOf(imports, 2)).toEqual({ from: testImportId(1), at: 200, isLost: false });
  });

  test("that lacks a passage leaves it in the earlier text, and says so", () => {
    const imports = decided(first, added, second, anchors(2, null));
    expect(placeOf(imports)).toEqual({ from: testImportId(1), at: 100, isLost: true });
    // Lost ones come last; the others in the order of the text.
    expect(imports.documents[0]?.facts.map(({ fact }) => fact.id)).toEqual([
      "my-report/target-2",
      "my-report/target-1",
    ]);
  });

  test("that is withdrawn gives way to the one before", () => {
    const imports = decided(first, added, second, anchors(2, null), withdraw(2));
    expect(imports.documents[0]?.current.importId).toBe(testImportId(1));
    expect(placeOf(imports)).toEqual({ from: testImportId(1), at: 100, isLost: false });
    expect(imports.all.map(({ isWithdrawn }) => isWithdrawn)).toEqual([true, false]);
  });

  test("comes after another correction", () => {
    const third: Content = ["document-imported", testImported(3)];
    const imports = decided(first, added, second, anchors(2, null), third, anchors(3, moved));
    expect(placeOf(imports)).toEqual({ from: testImportId(3), at: 7, isLost: false });
  });
});

describe("facts", () => {
  test("stand as long as their import does, and come back with it", () => {
    expect(decided(first, added, withdraw(1)).facts.size).toBe(0);
    expect(decided(first, added, withdraw(1), withdraw(1, false)).facts.size).toBe(2);
    expect(decided(added).facts.size).toBe(0);
  });

  test("are never taken for those of another document", () => {
    const posing = ["test-document/fact", "my-other/fact", "my-report/a/b", "my-report/"].map(
      (id) => testImportedFact(1, { id }),
    );
    expect(decided(first, ["facts-added", testFactsAdded(1, posing)]).facts.size).toBe(0);
    const other = testFactsAdded(1, [testImportedFact(1)], { documentId: "my-other" });
    expect(decided(first, ["facts-added", other]).facts.size).toBe(0);
  });

  test("added twice are one, as they were added last", () => {
    const again: Content = [
      "facts-added",
      testFactsAdded(2, [testImportedFact(1, { importance: 3, span: { start: 5, end: 6 } })]),
    ];
    const imports = decided(first, added, second, again);
    expect(imports.facts.get("my-report/target-1")?.fact.importance).toBe(3);
    expect(placeOf(decided(first, added, second, again, withdraw(2)))?.at).toBe(100);
  });
});

describe("the original of a bundled document", () => {
  const original: Content = [
    "document-imported",
    testImported(1, { documentId: "my-original", attachedTo: "test-document" }),
  ];
  const lit = (factId: string, at: typeof moved | null = moved): Content => [
    "facts-reanchored",
    { importId: testImportId(1), documentId: "test-document", anchors: [{ factId, at }] },
  ];

  test("shows its facts lit, until it is withdrawn", () => {
    const imports = decided(original, lit("test-document/fact-0001"));
    expect(imports.attached.get("test-document/fact-0001")).toEqual({
      ...moved,
      importId: testImportId(1),
    });
    expect(imports.facts.size).toBe(0);
    expect(decided(original, lit("test-document/fact-0001"), withdraw(1)).attached.size).toBe(0);
    expect(decided(original, lit("other-document/fact-0001")).attached.size).toBe(0);
    const gone = lit("test-document/fact-0001", null);
    expect(decided(original, lit("test-document/fact-0001"), gone).attached.size).toBe(0);
  });
});
