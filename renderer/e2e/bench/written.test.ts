import { expect, test } from "vitest";
import { benchMarkdown, byHandFromHere, circumstances, handWrittenPart } from "./written.ts";

test("what was written by hand under the figures stays when they are written anew, and only that", () => {
  const row = {
    what: "start",
    runs: 1,
    median: 1,
    p95: 1,
    max: 1,
    unit: "ms",
    goal: "",
    met: null,
  };
  const page = (earlier: string, median: number) =>
    benchMarkdown([{ ...row, unit: "ms", median }], ["--scale"], circumstances()) +
    handWrittenPart(earlier);
  const first = `${page("", 7)}\n${byHandFromHere}\n\n## Beside it\n\nA note.\n`;
  const second = page(first, 9);
  const third = page(second, 9);
  expect(second).toContain("| start | 1 | 9 |");
  expect(second).not.toContain("| start | 1 | 7 |");
  expect(second.endsWith("## Beside it\n\nA note.\n")).toBe(true);
  expect(third.split(byHandFromHere)).toHaveLength(2);
});
