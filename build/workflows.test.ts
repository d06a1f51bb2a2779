import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "./tree.mjs";

const folder = join(root, ".github", "workflows");
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), "utf8"),
}));

type Job = {
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
  readonly permissions?: object;
};
type Workflow = { readonly permissions: object; readonly jobs: Readonly<Record<string, Job>> };

test.each(workflows)("$name: every action is pinned to a commit and may only read", ({ text }) => {
  const { permissions, jobs } = parse(text) as Workflow;
  expect(permissions).toEqual({ contents: "read" });
  for (const [name, { steps, permissions: own }] of Object.entries(jobs)) {
    for (const { uses } of steps) expect(uses ?? "@".padEnd(41, "0")).toMatch(/@[0-9a-f]{40}$/);
    if (own !== undefined) expect(name).toBe("draft");
  }
});

test("the commands that the workflows run are there", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const runs = workflows.flatMap(({ text }) => {
    const { jobs } = parse(text) as Workflow;
    return Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  });
  const named = runs.flatMap((run) => /npm run (\S+)/.exec(run)?.[1] ?? []);
  expect(named).toEqual(["check", "package"]);
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
  for (const run of runs) {
    for (const [, file = ""] of run.matchAll(/node (build\/\S+)/g)) {
      expect(readFileSync(join(root, file), "utf8")).not.toBe("");
    }
  }
});
