import { expect, test } from "vitest";
import { wholeNumberOf } from "./whole-number.ts";

test("digits count in either width, with spaces around them", () => {
  expect(wholeNumberOf("20")).toBe(20);
  expect(wholeNumberOf("２０ ")).toBe(20);
});

test.each(["", "1.5", "-3", "1e3", "二十", "9999999"])("%j is not a whole number", (typed) => {
  expect(wholeNumberOf(typed)).toBeNull();
});
