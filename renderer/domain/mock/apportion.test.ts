import fc from "fast-check";
import { expect, test } from "vitest";
import { apportion } from "./apportion.ts";

/** Shares that add up to no more than 100. */
const shares = fc.array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 12 }).chain((weights) =>
  fc.integer({ min: 1, max: 100 }).map((top) => {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return sum === 0 ? [] : weights.map((weight) => (weight * top) / sum);
  }),
);

test("counts add up to the total, and none is a whole item away from its exact share", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), shares, (total, percents) => {
      const counts = apportion(total, percents);
      expect(counts).toHaveLength(percents.length + 1);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
      const left = 100 - percents.reduce((sum, percent) => sum + percent, 0);
      for (const [index, percent] of [...percents, left].entries()) {
        expect(Math.abs((counts[index] ?? 0) - (total * percent) / 100)).toBeLessThan(1 + 1e-4);
      }
    }),
  );
});

test("a share of nothing gets nothing, and shares made from counts give the counts back", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 }),
      (given) => {
        const total = given.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 0);
        const counts = apportion(
          total,
          given.map((count) => (100 * count) / total),
        );
        expect(counts).toEqual([...given, 0]);
      },
    ),
  );
});

test("the larger fraction gets the item that is left, the earlier one where they are equal", () => {
  expect(apportion(10, [33.3, 66.7])).toEqual([3, 7, 0]);
  expect(apportion(3, [50, 50])).toEqual([2, 1, 0]);
  expect(apportion(5, [30])).toEqual([2, 3]);
});
