import fc from "fast-check";
import { expect, test } from "vitest";
import { stepsOf, stepsText } from "./steps-text.ts";

test.each([
  ["1m 10m", [1, 10]],
  ["1 10", [1, 10]],
  ["１分、１０分", [1, 10]],
  ["30s 5m 1h", [0.5, 5, 60]],
  ["1時間", [60]],
  ["", []],
  ["  ", []],
])("%j is read", (typed, steps) => {
  expect(stepsOf(typed)).toEqual(steps);
});

test.each(["0", "1d", "-1", "10m!", "1441", "a", "1 2 3 4 5 6 7 8 9 10 11"])(
  "%j is refused",
  (typed) => {
    expect(stepsOf(typed)).toBeNull();
  },
);

test("what is shown is read back the same, in both languages", () => {
  const step = fc.oneof(
    fc.integer({ min: 1, max: 1440 }),
    fc.integer({ min: 1, max: 59 }).map((seconds) => seconds / 60),
  );
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 10 }),
      fc.constantFrom("ja" as const, "en" as const),
      (steps, lang) => {
        const read = stepsOf(stepsText(steps, lang)) ?? [];
        expect(read.length).toBe(steps.length);
        for (const [index, minutes] of read.entries())
          expect(minutes).toBeCloseTo(steps[index] ?? 0, 9);
      },
    ),
  );
});
