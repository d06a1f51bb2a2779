import { expect, test } from "vitest";
import { daysRangeOf } from "./days-range.ts";

test.each([
  ["0", { from: 0, to: 0 }],
  ["3", { from: 3, to: 3 }],
  ["3-7", { from: 3, to: 7 }],
  ["３〜７", { from: 3, to: 7 }],
  [" 3 – 7 ", { from: 3, to: 7 }],
  ["36500", { from: 36500, to: 36500 }],
])("%j is a due date", (typed, days) => {
  expect(daysRangeOf(typed)).toEqual(days);
});

test.each(["", "-3", "7-3", "3.5", "明日", "36501", "3-7-9", "1e3"])("%j is none", (typed) => {
  expect(daysRangeOf(typed)).toBeNull();
});
