import { expect, test, vi } from "vitest";
import { check, runStages, verdict } from "./stages.mjs";

test("stages after a failed one still run, except those that need it, and all are summed", async () => {
  const lines = printed();
  const ran: string[] = [];
  const stage = (name: string, ok: boolean, needs?: string) => ({
    name,
    ...(needs === undefined ? {} : { needs }),
    run: async () => {
      ran.push(name);
      return verdict(ok, `${name} said why`);
    },
  });
  const sum = await runStages([
    stage("lint", false),
    stage("build", false),
    stage("end-to-end", true, "build"),
    stage("unit", true),
  ]);
  expect(ran).toEqual(["lint", "build", "unit"]);
  expect(sum).toEqual({ passed: 1, failed: 3, skipped: 0 });
  expect(lines()).toMatch(/^lint +FAILED +\d+\.\d s\n\n {4}lint said why\n/);
  expect(lines()).toContain("Not run: build failed.");
  expect(lines()).not.toContain("unit said why");
});

test("a program that cannot be started is a failed stage that says so", async () => {
  const missing = check("gone", async () => ({ code: null, output: "", problem: "ENOENT", ms: 0 }));
  expect(await missing.run()).toEqual({
    counts: { passed: 0, failed: 1, skipped: 0 },
    output: "ENOENT",
  });
});

/** Catches what is said at the terminal. */
function printed(): () => string {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  return () => write.mock.calls.map(([text]) => String(text)).join("");
}
