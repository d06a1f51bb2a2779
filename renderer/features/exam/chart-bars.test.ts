import { expect, test } from "vitest";
import { barsOf } from "./chart-bars.ts";

const days = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    studyDay: 100 + n,
    fresh: n % 7,
    reviews: 10.4,
    seconds: 630,
  }));

test("up to twelve weeks there is a bar for each day, in whole cards", () => {
  const bars = barsOf(days(84));
  expect(bars).toHaveLength(84);
  expect(bars[3]).toEqual({ from: 103, days: 1, fresh: 3, reviews: 10, minutes: 11 });
});

test("a longer time is shown by weeks, with the mean day of each, the last one shorter", () => {
  const bars = barsOf(days(86));
  expect(bars).toHaveLength(13);
  expect(bars[1]).toMatchObject({ from: 107, days: 7, fresh: 3 });
  // Two days are left: 0 and 1 new cards.
  expect(bars[12]).toMatchObject({ from: 184, fresh: 1 });
});

test("no days, no bars", () => {
  expect(barsOf([])).toEqual([]);
});
