import { expect, test } from "vitest";
import { hrefTo, placeOf } from "./route.ts";

test("an address leads back to where it was made", () => {
  expect(placeOf(hrefTo("today"))).toEqual({ route: "today", place: [] });
  expect(placeOf(hrefTo("library", "white-paper", "a/b?c"))).toEqual({
    route: "library",
    place: ["white-paper", "a/b?c"],
  });
});

test("what is typed on a screen is no part of its place", () => {
  expect(placeOf("#/library?q=台湾/尖閣")).toEqual({ route: "library", place: [] });
});

test.each(["", "#", "#token=1", "#/nowhere/else", "#/%E0%A4%A"])("%j leads to Today", (hash) => {
  expect(placeOf(hash)).toEqual({ route: "today", place: [] });
});
