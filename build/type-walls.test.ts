import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { borrow, linkPackages, plant, scratchFolder } from "./testing/scratch.ts";
import { root } from "./tree.mjs";

/** Every layer of the tree with one file in it, and nothing else. */
const layers = [
  "corpus",
  "corpus/tools",
  "build",
  "build/simulation",
  "electron/bridge",
  "electron",
  "renderer/domain",
  "renderer/data",
  "renderer/platform",
  "renderer/shared",
  "renderer/features",
  "renderer/app",
  "renderer/torture",
  "renderer/e2e",
  "renderer/e2e/bench/scale",
];

/** layer → what a file of it must not do → the compiler's code for it */
const refused: readonly (readonly [layer: string, code: string, error: string])[] = [
  ["corpus", `import { x } from "#renderer/domain/x.ts";`, "TS6307"],
  ["corpus", `import { x } from "#electron/bridge/x.ts";`, "TS6307"],
  ["corpus", `import { x } from "./tools/x.ts";`, "TS6307"],
  ["corpus", "export const x = document.title;", "TS2584"],
  ["corpus", "export const x = process.pid;", "TS2591"],
  ["corpus/tools", `import { x } from "#renderer/domain/x.ts";`, "TS6307"],
  ["electron", `import { x } from "#corpus/x.ts";`, "TS6307"],
  ["electron", `import { x } from "#renderer/domain/x.ts";`, "TS6307"],
  ["electron/bridge", `import { x } from "#electron/x.ts";`, "TS6307"],
  ["renderer/domain", `import { x } from "#renderer/data/x.ts";`, "TS6307"],
  ["renderer/domain", `import { x } from "#electron/bridge/x.ts";`, "TS6307"],
  ["renderer/domain", "export const x = document.title;", "TS2584"],
  ["renderer/domain", "export const x = process.pid;", "TS2591"],
  ["build/simulation", `import { x } from "#renderer/data/x.ts";`, "TS6307"],
  ["renderer/data", `import { x } from "#renderer/shared/x.ts";`, "TS6307"],
  ["renderer/data", `import { x } from "#electron/bridge/x.ts";`, "TS6307"],
  ["renderer/platform", `import { x } from "#electron/x.ts";`, "TS6307"],
  ["renderer/shared", `import { x } from "#renderer/data/x.ts";`, "TS6307"],
  ["renderer/shared", `import { x } from "#renderer/features/x.ts";`, "TS6307"],
  ["renderer/features", `import { x } from "#renderer/data/x.ts";`, "TS6307"],
  ["renderer/features", `import { x } from "#renderer/app/x.ts";`, "TS6307"],
  ["renderer/features", "export const x = process.pid;", "TS2591"],
  ["renderer/app", `import { x } from "#renderer/data/x.ts";`, "TS6307"],
  ["renderer/app", `import { x } from "#electron/x.ts";`, "TS6307"],
  ["renderer/e2e", `import { x } from "#renderer/features/x.ts";`, "TS6307"],
];

const allowed: readonly (readonly [layer: string, code: string])[] = [
  ["corpus/tools", `export { x } from "#corpus/x.ts";`],
  ["corpus/tools", "export const x = process.pid;"],
  ["electron", `export { x } from "#electron/bridge/x.ts";`],
  ["renderer/domain", `export { x } from "#corpus/x.ts";`],
  ["build/simulation", `export { x } from "#renderer/domain/x.ts";`],
  ["renderer/data", `export { x } from "#renderer/domain/x.ts";`],
  ["renderer/platform", `export { x } from "#electron/bridge/x.ts";`],
  ["renderer/shared", `export { x } from "#renderer/domain/x.ts";`],
  ["renderer/features", `export { x } from "#renderer/shared/x.ts";`],
  ["renderer/app", `export { x } from "#renderer/features/x.ts";`],
  ["renderer/e2e", `export { x } from "#renderer/domain/x.ts";`],
  ["renderer/e2e/bench/scale", `export { x } from "#renderer/domain/x.ts";`],
];

test("the compiler refuses every import that points outward, and no other", {
  timeout: 60_000,
}, () => {
  const folder = scratchFolder();
  const projects = layers.map((layer) => `${layer}/tsconfig.json`);
  borrow(folder, ["package.json", "tsconfig.json", "renderer/tsconfig.json", ...projects]);
  borrow(folder, [
    "build/tsconfig.identity.json",
    "build/identity.mjs",
    "renderer/bundled-corpus.d.ts",
  ]);
  linkPackages(folder);
  const sources = layers.map((layer) => [`${layer}/x.ts`, "export const x = 1;\n"] as const);
  const planted = [...refused, ...allowed].map(
    ([layer, code], index) => [`${layer}/planted-${index}.ts`, `${code}\nexport {};\n`] as const,
  );
  plant(folder, {
    "renderer/main.tsx": "export {};\n",
    "corpus/corpus.ts": "export type Corpus = object;\n",
    ...Object.fromEntries([...sources, ...planted]),
  });
  const errors = compile(folder);
  const seen = planted.map(([file]) => ({ file, codes: errors.get(file) ?? [] }));
  const expected = planted.map(([file], index) => {
    const error = refused[index]?.[2];
    return { file, codes: error === undefined ? [] : [error] };
  });
  expect(seen).toEqual(expected);
});

test("every layer of the tree is among those the test plants in", () => {
  const solution: { references: { path: string }[] } = JSON.parse(
    readFileSync(join(root, "tsconfig.json"), "utf8"),
  );
  const known = [...layers, "renderer", "build/tsconfig.identity.json"].sort();
  expect(solution.references.map(({ path }) => path).sort()).toEqual(known);
});

/** File → the codes the compiler gives it. */
function compile(folder: string): ReadonlyMap<string, readonly string[]> {
  const program = join(root, "node_modules", "typescript", "bin", "tsc");
  const { stdout } = spawnSync(process.execPath, [program, "-b", "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
  });
  const errors = new Map<string, string[]>();
  for (const [, file = "", code = ""] of stdout.matchAll(/^(\S+?)\(\d+,\d+\): error (TS\d+)/gm)) {
    const codes = errors.get(file) ?? [];
    if (!codes.includes(code)) errors.set(file, [...codes, code]);
  }
  return errors;
}
