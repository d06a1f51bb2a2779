import { expect, test } from "vitest";
import { longestPayload, payloads } from "./payloads.ts";

test("there are at least 500 payloads, each different, each with its number, none too long for a name", () => {
  const all = payloads();
  expect(all.length).toBeGreaterThanOrEqual(500);
  const forms = new Set(payloads(() => 7).map(({ text }) => text));
  expect(forms.size).toBe(all.length);
  expect(all.filter(({ text }) => text.length > longestPayload)).toEqual([]);
  expect(payloads()).toEqual(all);
});
