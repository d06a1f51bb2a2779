import { expect, test } from "vitest";
import { ok } from "#corpus/result.ts";
import { badShares, quotasOf } from "#renderer/domain/mock/blueprint.ts";
import { presetBlueprint } from "#renderer/domain/mock/presets.ts";
import { blueprintFrom, draftOf, isSame, sumOf } from "./mock-draft.ts";

const preset = presetBlueprint("standard", "ja");

test("a blueprint shown as a form and read back is the same", () => {
  expect(blueprintFrom(draftOf(preset))).toEqual(ok(preset));
});

test("shares are read as they are typed, wide figures and per-cent signs included", () => {
  const draft = draftOf({ ...preset, forms: [] });
  const forms = { choice: "５０％", typed: " 12.5% ", cloze: "", matching: "0" };
  const read = blueprintFrom({ ...draft, shares: { ...draft.shares, forms } });
  expect(read).toEqual(
    ok({
      ...preset,
      forms: [
        { of: "choice", percent: 50 },
        { of: "typed", percent: 12.5 },
        { of: "matching", percent: 0 },
      ],
    }),
  );
  expect(sumOf(forms)).toBe(62.5);
});

test("the first field that says nothing usable is named", () => {
  const draft = draftOf(preset);
  for (const items of ["", "0", "201", "1.5", "abc"]) {
    expect(blueprintFrom({ ...draft, items })).toEqual({ ok: false, error: { field: "items" } });
  }
  expect(blueprintFrom({ ...draft, minutes: "601" })).toMatchObject({
    error: { field: "minutes" },
  });
  for (const text of ["101", "-1", "x", "1e2"]) {
    const topics = { taiwan: text };
    expect(blueprintFrom({ ...draft, shares: { ...draft.shares, topics } })).toMatchObject({
      error: { field: "share", dimension: "topics", of: "taiwan" },
    });
  }
});

test("rounded shares of an exam that can be had still stand for the same counts", () => {
  for (let items = 1; items <= 200; items += 1) {
    const counts = [Math.floor(items / 3), Math.floor(items / 7)];
    const [first = 0, second = 0] = counts;
    const forms = ["choice", "typed", "cloze"].map((of, index) => ({
      of,
      percent: (100 * ([first, second, items - first - second][index] ?? 0)) / items,
    }));
    const blueprint = { ...preset, items, importance: [], forms };
    const read = blueprintFrom(draftOf(blueprint));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(badShares(read.value)).toBeNull();
    expect(quotasOf(read.value)).toEqual(quotasOf(blueprint));
  }
});

test("forms are compared by what they ask for, not by fields left empty", () => {
  const draft = draftOf(preset);
  const shares = { ...draft.shares, topics: { taiwan: "" } };
  expect(isSame({ ...draft, lang: "en", shares }, draft)).toBe(true);
  expect(isSame({ ...draft, items: "21" }, draft)).toBe(false);
});
