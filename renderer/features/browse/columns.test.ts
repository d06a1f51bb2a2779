import { expect, test } from "vitest";
import { inOrder, orderAfter, orderOf, orderText } from "./columns.ts";

test("an order is kept in the address and read back, and nonsense is the order of learning", () => {
  for (const text of ["", "r", "-due", "-deck"]) expect(orderText(orderOf(text))).toBe(text);
  expect(orderOf("-nonsense")).toEqual({ column: "deck", isDescending: true });
  expect(orderOf("<script>")).toEqual({ column: "deck", isDescending: false });
});

test("a column is sorted upwards first, then downwards", () => {
  expect(orderAfter(orderOf(""), "r")).toEqual({ column: "r", isDescending: false });
  expect(orderAfter(orderOf("r"), "r")).toEqual({ column: "r", isDescending: true });
  expect(orderAfter(orderOf("-r"), "r")).toEqual({ column: "r", isDescending: false });
});

test("the question is always among the columns, which keep their order", () => {
  expect(inOrder(["added", "due"])).toEqual(["front", "due", "added"]);
});
