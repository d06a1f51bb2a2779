import { expect, test } from "vitest";
import { placeAfter } from "./grid-keys.ts";

const after = (row: number, column: number, key: string, ctrlKey = false) =>
  placeAfter({ row, column }, { key, ctrlKey }, 3, 4);

test("arrows step by one cell and stay at the edges", () => {
  expect(after(1, 1, "ArrowDown")).toEqual({ row: 2, column: 1 });
  expect(after(2, 1, "ArrowDown")).toEqual({ row: 2, column: 1 });
  expect(after(1, 1, "ArrowRight")).toEqual({ row: 1, column: 2 });
  expect(after(1, 0, "ArrowLeft")).toEqual({ row: 1, column: 0 });
  expect(after(0, 3, "ArrowUp")).toEqual({ row: 0, column: 3 });
});

test("Home and End go to the ends of the row, with Control to those of the table", () => {
  expect(after(1, 2, "Home")).toEqual({ row: 1, column: 0 });
  expect(after(1, 2, "End")).toEqual({ row: 1, column: 3 });
  expect(after(1, 2, "Home", true)).toEqual({ row: 0, column: 0 });
  expect(after(1, 2, "End", true)).toEqual({ row: 2, column: 3 });
});

test("other keys are left to the page", () => {
  expect(after(1, 1, "Enter")).toBeNull();
  expect(after(1, 1, "Tab")).toBeNull();
});
