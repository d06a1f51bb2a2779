import { expect, test } from "vitest";
import { ageProblem } from "./electron-age.mjs";

test("the newest three majors of Electron are in time, older ones are not", () => {
  expect(ageProblem("45.4.1", "45.0.0")).toBeNull();
  expect(ageProblem("45.4.1", "47.2.0")).toBeNull();
  expect(ageProblem("45.4.1", "48.0.0")).toContain("3 majors behind 48.0.0");
  expect(() => ageProblem("45.4.1", "latest")).toThrow("no version");
});
