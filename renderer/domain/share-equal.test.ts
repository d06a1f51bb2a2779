import fc from "fast-check";
import { expect, test } from "vitest";
import { shareEqual } from "./share-equal.ts";

const jsonCopy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What JSON gives back as it was: a negative zero would return as zero. */
const plainValue = fc.jsonValue().map(jsonCopy);

test("says what the new value says, and is the old one where nothing has changed", () => {
  fc.assert(
    fc.property(plainValue, plainValue, (before, now) => {
      expect(jsonCopy(shareEqual(before, now))).toEqual(jsonCopy(now));
      expect(shareEqual(now, jsonCopy(now))).toBe(shareEqual(now, now));
    }),
  );
});

test("keeps the parts that stay and changes those that do not", () => {
  const before = { counts: { new: 3, review: 1 }, exams: [{ id: "a" }], saving: false };
  const now = { counts: { new: 3, review: 1 }, exams: [{ id: "a" }, { id: "b" }], saving: false };
  const shared = shareEqual(before, now);
  expect(shared).toEqual(now);
  expect(shared.counts).toBe(before.counts);
  expect(shared.exams[0]).toBe(before.exams[0]);
  expect(shared.exams).not.toBe(before.exams);
});

test("a map is another one unless it is the same object", () => {
  const [before, now] = [new Map([["a", 1]]), new Map([["a", 2]])];
  expect(shareEqual({ map: before }, { map: now }).map).toBe(now);
  const state = { map: before };
  expect(shareEqual(state, { map: before })).toBe(state);
});
