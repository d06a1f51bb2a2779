import { join } from "node:path";
import { expect, test } from "vitest";
import {
  honest,
  playwrightCounts,
  playwrightFlaky,
  playwrightSkipped,
  vitestCounts,
} from "./counts.mjs";
import { plant, scratchFolder } from "./testing/scratch.ts";

test("a test file that could not be loaded counts as a failure", () => {
  const counts = vitestCounts(
    report({
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 2,
      testResults: [
        { status: "failed", assertionResults: [] },
        { status: "failed", assertionResults: [{}] },
        { status: "passed", assertionResults: [{}] },
      ],
    }),
  );
  expect(counts).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test("specs are counted one by one, and errors outside of them too", () => {
  const stats = { expected: 4, flaky: 1, unexpected: 2, skipped: 3 };
  expect(playwrightCounts(report({ stats, errors: [{}] }))).toEqual({
    passed: 5,
    failed: 3,
    skipped: 3,
  });
});

test("what was left out is named once, with its reason", () => {
  const spec = (title: string, status: string, annotations: object[] = []) => ({
    title,
    tests: [{ status, annotations }],
  });
  const because = [{ type: "skip", description: "the stand-in has no session" }];
  const file = report({
    suites: [
      {
        specs: [spec("loads", "expected")],
        suites: [{ specs: [spec("asks for a permission", "skipped", because)] }],
      },
      { specs: [spec("asks for a permission", "skipped", because), spec("bare", "skipped")] },
    ],
  });
  expect(playwrightSkipped(file)).toEqual([
    "asks for a permission (the stand-in has no session)",
    "bare",
  ]);
});

test("what passed only when it was tried again is named", () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status, annotations: [] }] });
  const file = report({
    suites: [{ specs: [spec("loads", "expected"), spec("flickers", "flaky")] }],
  });
  expect(playwrightFlaky(file)).toEqual(["flickers"]);
});

test.each([
  ["without a report", null, 0],
  ["without any test", { passed: 0, failed: 0, skipped: 5 }, 0],
  ["that ended badly although every test passed", { passed: 5, failed: 0, skipped: 0 }, 1],
  ["that was killed", { passed: 5, failed: 0, skipped: 0 }, null],
])("a run %s has failed", (_, counts, code) => {
  expect(honest(counts, code).failed).toBe(1);
});

test("a good run stays as it is", () => {
  const counts = { passed: 5, failed: 0, skipped: 1 };
  expect(honest(counts, 0)).toEqual(counts);
});

function report(content: object): string {
  const folder = scratchFolder();
  plant(folder, { "report.json": JSON.stringify(content) });
  return join(folder, "report.json");
}
