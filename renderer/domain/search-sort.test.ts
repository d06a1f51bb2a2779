import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textRanks } from "./search-ranks.ts";
import { sortRows } from "./search-sort.ts";
import { searchToday, searchWorld } from "./testing/search-world.ts";

/** Runs the steps to their end. */
function ranksOf(texts: readonly string[]): readonly number[] {
  const steps = textRanks(texts.length, (row) => texts[row] ?? "");
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return [...step.value];
}

describe("sorting", () => {
  test("keeps equal cards in the table's order both ways, and cards without a value last", () => {
    const card = { phase: 2, stability: 3, difficulty: 5, lastDay: searchToday - 1 };
    const due = [2, null, 1, 2, -1].map((days) =>
      days === null ? {} : { ...card, dueDay: searchToday + days },
    );
    const world = searchWorld(due);
    const none = { front: [], back: [], document: [], event: [] };
    const sorted = (isDescending: boolean) => [
      ...sortRows(Uint32Array.of(0, 1, 2, 3, 4), { column: "due", isDescending }, world, none),
    ];
    expect(sorted(false)).toEqual([4, 2, 0, 3, 1]);
    expect(sorted(true)).toEqual([0, 3, 2, 4, 1]);
  });

  test("agrees with a stable sort by comparison", () => {
    const difficulty = fc.double({ min: 1, max: 10, noNaN: true }).map(Math.fround);
    fc.assert(
      fc.property(fc.array(difficulty), fc.boolean(), (values, isDescending) => {
        const world = searchWorld(values.map((value) => ({ phase: 2, difficulty: value })));
        const none = { front: [], back: [], document: [], event: [] };
        const rows = Uint32Array.from(values.keys());
        const expected = [...rows].sort(
          (a, b) => ((values[a] ?? 0) - (values[b] ?? 0)) * (isDescending ? -1 : 1),
        );
        expect([...sortRows(rows, { column: "d", isDescending }, world, none)]).toEqual(expected);
      }),
    );
  });
});

describe("places of texts", () => {
  test("are those of a sort, equal texts sharing one", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "か", "漢"), maxLength: 2 });
    const many = fc
      .array(text, { minLength: 1, maxLength: 50 })
      .chain((texts) =>
        fc.integer({ min: 1, max: 200 }).map((times) => Array(times).fill(texts).flat()),
      );
    fc.assert(
      fc.property(many, (texts: readonly string[]) => {
        const order = [...new Set(texts)].sort();
        expect(ranksOf(texts)).toEqual(texts.map((each) => order.indexOf(each)));
      }),
      { numRuns: 50 },
    );
    expect(ranksOf([])).toEqual([]);
  });
});
