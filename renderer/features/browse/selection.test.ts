import { describe, expect, test } from "vitest";
import { choose, invert, keepFound, nothingSelected, selectAll } from "./selection.ts";

/** Rows of the table in the order of the list. */
const found = Uint32Array.of(7, 3, 9, 1, 5);
const chosen = (...rows: number[]) => ({ rows: new Set(rows) });

describe("choosing in a list", () => {
  test("takes a row alone, more with Ctrl, and a range with Shift from where it began", () => {
    const one = choose(nothingSelected, found, 1, "only");
    expect(one).toEqual({ ...chosen(3), active: 3, anchor: 3 });
    const two = choose(one, found, 3, "toggle");
    expect(two).toMatchObject({ ...chosen(3, 1), active: 1 });
    expect(choose(two, found, 3, "toggle")).toMatchObject(chosen(3));
    const range = choose(one, found, 3, "range");
    expect(range).toMatchObject({ ...chosen(3, 9, 1), active: 1, anchor: 3 });
    expect(choose(range, found, 0, "range")).toMatchObject({
      ...chosen(7, 3),
      active: 7,
      anchor: 3,
    });
  });

  test("stops at the ends, and moves without choosing", () => {
    expect(choose(nothingSelected, found, 99, "only").active).toBe(5);
    expect(choose(nothingSelected, found, -1, "only").active).toBe(7);
    const one = choose(nothingSelected, found, 0, "only");
    expect(choose(one, found, 1, "move")).toMatchObject({ ...chosen(7), active: 3 });
    expect(choose(one, new Uint32Array(0), 0, "only")).toEqual(nothingSelected);
  });

  test("takes all, and all others", () => {
    expect(selectAll(nothingSelected, found)).toMatchObject({ rows: new Set(found), active: 7 });
    expect(invert(choose(nothingSelected, found, 0, "only"), found)).toMatchObject(
      chosen(3, 9, 1, 5),
    );
  });

  test("keeps what is still found; the next row takes the place of one that is gone", () => {
    const two = choose(choose(nothingSelected, found, 1, "only"), found, 2, "toggle");
    expect(keepFound(two, found, 2)).toBe(two);
    const after = keepFound(two, Uint32Array.of(7, 3, 1, 5), 2);
    expect(after).toEqual({ ...chosen(3), active: 1, anchor: 1 });
    expect(keepFound(two, Uint32Array.of(7, 3), null)).toMatchObject({
      ...chosen(3),
      active: null,
    });
    expect(keepFound(two, new Uint32Array(0), 2)).toEqual({
      ...chosen(),
      active: null,
      anchor: null,
    });
  });
});
