import { expect, test } from "vitest";
import { settingSchemas } from "./settings.ts";
import { suggestedNewPerDay } from "./suggested-pace.ts";

test("the suggestion is a valid setting and grows with the minutes", () => {
  const minutes = Array.from({ length: 236 }, (_, index) => index + 5);
  const suggestions = minutes.map(suggestedNewPerDay);
  expect(suggestions).toEqual(suggestions.toSorted((a, b) => a - b));
  expect(suggestions.every((value) => settingSchemas.newPerDay.safeParse(value).success)).toBe(
    true,
  );
  expect(suggestedNewPerDay(20)).toBe(12);
});
