import { expect, test } from "vitest";
import { placeAfterKey } from "./grid-keys.ts";

const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const after = (key: string, place: number, more = {}) =>
  placeAfterKey({ ...none, key, ...more }, place, 10, 4);

test("arrows, pages and ends move and choose, and stop at the ends", () => {
  expect(after("ArrowDown", -1)).toEqual({ place: 0, choice: "only" });
  expect(after("ArrowUp", -1)).toEqual({ place: 9, choice: "only" });
  expect(after("ArrowUp", 0)).toEqual({ place: 0, choice: "only" });
  expect(after("PageDown", 7)).toEqual({ place: 9, choice: "only" });
  expect(after("Home", 5)).toEqual({ place: 0, choice: "only" });
  expect(after("x", 5)).toBeNull();
});

test("Shift makes a range, Ctrl moves alone, Ctrl and Space add or take away", () => {
  expect(after("ArrowDown", 3, { shiftKey: true })).toEqual({ place: 4, choice: "range" });
  expect(after("End", 3, { shiftKey: true })).toEqual({ place: 9, choice: "range" });
  expect(after("ArrowDown", 3, { ctrlKey: true })).toEqual({ place: 4, choice: "move" });
  expect(after(" ", 3, { metaKey: true })).toEqual({ place: 3, choice: "toggle" });
  expect(after(" ", -1)).toBeNull();
  expect(after("ArrowDown", 3, { altKey: true })).toBeNull();
});
