import ranges from "@fontsource-variable/noto-sans-jp/unicode.json";
import { expect, test } from "vitest";
import { firstCharacters } from "./first-fonts.ts";

/** The font's parts, each a file for certain characters; the package numbers them by rising frequency. */
const parts = Object.entries(ranges).map(([name, ofPart]) => ({
  name,
  ranges: ofPart.split(",").map((range) => {
    const [from = "", to = from] = range.replace("U+", "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  }),
}));

/** Of several with the character the last counts. */
function partOf(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  return parts.findLast(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to))
    ?.name;
}

test("the first characters stand for the Latin part and the 21 most frequent Japanese ones", () => {
  const mostFrequent = Array.from({ length: 21 }, (_, index) => `[${119 - index}]`);
  expect([...firstCharacters].map(partOf)).toEqual(["latin", ...mostFrequent]);
});
