import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { borrow, plant, scratchFolder } from "./testing/scratch.ts";
import { root } from "./tree.mjs";

/** file → one import it must not have → words of the reason it is given */
const refused: readonly (readonly [file: string, code: string, reason: string])[] = [
  ["corpus/card.ts", `import { useState } from "react";`, "corpus imports zod and itself"],
  ["corpus/card.ts", `import { readFileSync } from "node:fs";`, "corpus imports zod and itself"],
  [
    "corpus/card.ts",
    `import { readFile } from "node:fs/promises";`,
    "corpus imports zod and itself",
  ],
  ["corpus/card.ts", `import yaml from "yaml";`, "corpus imports zod and itself"],
  [
    "corpus/card.ts",
    `import { load } from "#corpus/tools/load.ts";`,
    "corpus imports zod and itself",
  ],
  ["corpus/language/x.ts", `import Dexie from "dexie";`, "corpus imports zod and itself"],
  ["corpus/x.test.ts", `import { readFileSync } from "node:fs";`, "corpus imports zod and itself"],
  [
    "corpus/tools/x.ts",
    `import { x } from "#renderer/domain/x.ts";`,
    "neither the app nor its libraries",
  ],
  [
    "renderer/domain/queue.ts",
    `import { useState } from "react";`,
    "renderer/domain imports zod, corpus and itself",
  ],
  [
    "renderer/domain/queue.ts",
    `import Dexie from "dexie";`,
    "renderer/domain imports zod, corpus and itself",
  ],
  [
    "renderer/domain/queue.ts",
    `import { app } from "electron";`,
    "renderer/domain imports zod, corpus and itself",
  ],
  [
    "renderer/domain/queue.ts",
    `import { join } from "node:path";`,
    "renderer/domain imports zod, corpus and itself",
  ],
  [
    "renderer/domain/queue.ts",
    `import { fsrs } from "ts-fsrs";`,
    "renderer/domain imports zod, corpus and itself",
  ],
  [
    "renderer/domain/queue.ts",
    `import { x } from "../data/x.ts";`,
    "renderer/domain imports zod, corpus and itself",
  ],
  [
    "renderer/domain/queue.test.ts",
    `import { fsrs } from "ts-fsrs";`,
    "renderer/domain imports zod, corpus and itself",
  ],
  [
    "renderer/domain/schedule.ts",
    `import Dexie from "dexie";`,
    "renderer/domain imports zod, corpus and itself",
  ],
  [
    "renderer/data/x.ts",
    `import { fsrs } from "ts-fsrs";`,
    "knows no screen, no shell and no scheduler",
  ],
  [
    "renderer/data/x.ts",
    `import { useState } from "react";`,
    "knows no screen, no shell and no scheduler",
  ],
  [
    "renderer/platform/x.ts",
    `import { x } from "#renderer/data/x.ts";`,
    "the only way to the shell",
  ],
  [
    "renderer/platform/x.ts",
    `import { x } from "#electron/journal/x.ts";`,
    "the only way to the shell",
  ],
  ["renderer/shared/x.ts", `import Dexie from "dexie";`, "Only renderer/data imports Dexie"],
  [
    "renderer/shared/x.ts",
    `import { x } from "#renderer/platform/x.ts";`,
    "Only renderer/main.tsx imports data and platform",
  ],
  [
    "renderer/shared/x.ts",
    `import { x } from "#renderer/features/review/x.ts";`,
    "never the other way round",
  ],
  [
    "renderer/features/review/x.ts",
    `import { x } from "../today/x.ts";`,
    "A feature never imports another feature",
  ],
  [
    "renderer/features/review/x.ts",
    `import { x } from "#renderer/features/today/x.ts";`,
    "A feature never imports another feature",
  ],
  [
    "renderer/features/review/x.ts",
    `import { x } from "#renderer/data/x.ts";`,
    "Only renderer/main.tsx imports data and platform",
  ],
  [
    "renderer/features/review/x.ts",
    `import { x } from "#renderer/app/x.tsx";`,
    "app knows the features",
  ],
  [
    "renderer/features/review/x.ts",
    `import { x } from "#electron/bridge/contract.ts";`,
    "through renderer/platform alone",
  ],
  [
    "renderer/features/review/x.ts",
    `const { fsrs } = await import("ts-fsrs");`,
    "Only renderer/domain/schedule.ts imports ts-fsrs",
  ],
  [
    "renderer/app/x.tsx",
    `import { x } from "#renderer/data/x.ts";`,
    "Only renderer/main.tsx imports data and platform",
  ],
  ["renderer/app/x.tsx", `import { join } from "node:path";`, "where Node does not exist"],
  ["renderer/main.tsx", `import Dexie from "dexie";`, "Only renderer/data imports Dexie"],
  [
    "renderer/main.tsx",
    `import { x } from "#electron/journal/x.ts";`,
    "through renderer/platform alone",
  ],
  ["renderer/e2e/x.spec.ts", `import Dexie from "dexie";`, "Only renderer/data imports Dexie"],
  [
    "electron/bridge/x.ts",
    `import { z } from "zod";`,
    "The bridge is the one list both sides read",
  ],
  [
    "electron/journal/x.ts",
    `import { app } from "electron";`,
    "Only electron/main and electron/preload import electron",
  ],
  [
    "electron/journal/x.ts",
    `import { x } from "#corpus/fact.ts";`,
    "The shell knows nothing of cards",
  ],
  ["electron/loopback/x.ts", `import { x } from "#electron/main/x.ts";`, "are plain Node"],
  [
    "electron/main/window.ts",
    `import { ipcMain } from "electron";`,
    "Raw ipcMain stands in electron/main/ipc.ts alone",
  ],
  [
    "electron/main/window.ts",
    `import * as electron from "electron";`,
    "Raw ipcMain stands in electron/main/ipc.ts alone",
  ],
  [
    "electron/main/ipc.ts",
    `import { ipcRenderer } from "electron";`,
    "Raw ipcRenderer stands in electron/preload/index.ts alone",
  ],
  [
    "electron/main/window.ts",
    `import { x } from "#renderer/domain/x.ts";`,
    "The shell knows nothing of cards",
  ],
  [
    "electron/preload/x.ts",
    `import { ipcRenderer } from "electron";`,
    "Raw ipcRenderer stands in electron/preload/index.ts alone",
  ],
  [
    "electron/preload/index.ts",
    `import { readFileSync } from "node:fs";`,
    "where Node does not exist",
  ],
  ["build/start.mjs", `import { build } from "vite";`, "run before the first install"],
];

/** What the same walls let through; without it, a rule that refuses everything would pass for a wall. */
const allowed: readonly (readonly [file: string, code: string])[] = [
  ["corpus/card.ts", `import { z } from "zod";`],
  ["corpus/card.ts", `import { x } from "#corpus/fact.ts";`],
  ["corpus/x.test.ts", `import { test } from "vitest";`],
  ["corpus/tools/x.ts", `import { readFileSync } from "node:fs";`],
  ["renderer/domain/schedule.ts", `import { fsrs } from "ts-fsrs";`],
  ["renderer/domain/queue.ts", `import { x } from "#corpus/fact.ts";`],
  ["renderer/data/x.ts", `import Dexie from "dexie";`],
  ["renderer/platform/x.ts", `import type { Bridge } from "#electron/bridge/contract.ts";`],
  ["renderer/features/review/x.tsx", `import { useState } from "react";`],
  ["renderer/features/review/x.tsx", `import { x } from "#renderer/shared/x.ts";`],
  ["renderer/main.tsx", `import { x } from "#renderer/data/x.ts";`],
  ["electron/main/window.ts", `import { BrowserWindow } from "electron";`],
  ["electron/main/ipc.ts", `import { ipcMain } from "electron";`],
  ["electron/preload/index.ts", `import { ipcRenderer } from "electron";`],
  ["electron/journal/x.ts", `import { open } from "node:fs/promises";`],
  ["build/start.mjs", `import { x } from "./tree.mjs";`],
];

test("every planted import is refused with its reason, and its allowed neighbours are not", () => {
  const found = lint([...refused, ...allowed].map(([file, code]) => ({ file, code })));
  const got = [...refused, ...allowed].map(([file, code], index) => {
    const messages = found[index] ?? [];
    return { file, code, messages };
  });
  for (const [index, [, , reason]] of refused.entries()) {
    expect(got[index]).toMatchObject({ messages: [expect.stringContaining(reason)] });
  }
  for (const entry of got.slice(refused.length)) expect(entry).toMatchObject({ messages: [] });
});

test("a promise nobody waits for, a default export, a barrel and an enum are refused", () => {
  const planted = [
    ["renderer/data/a.ts", "export async function save() {}\nsave();\n", "noFloatingPromises"],
    ["renderer/data/b.ts", "const b = 1;\nexport default b;\n", "noDefaultExport"],
    ["renderer/data/index.ts", `export * from "./a.ts";\n`, "noBarrelFile"],
    ["renderer/data/c.ts", "export enum C {\n  One,\n}\n", "noEnum"],
  ] as const;
  const rules = diagnostics(Object.fromEntries(planted.map(([file, code]) => [file, code]))).map(
    ({ path, category }) => `${path} ${category}`,
  );
  for (const [file, , rule] of planted) {
    expect(rules).toContainEqual(expect.stringMatching(new RegExp(`^${file} .*${rule}$`)));
  }
});

type Planted = { readonly file: string; readonly code: string };

/** What noRestrictedImports says to each planted line; lines for the same file share it, so that one run does. */
function lint(planted: readonly Planted[]): readonly (readonly string[])[] {
  const byFile = new Map<string, number[]>();
  for (const [index, { file }] of planted.entries()) {
    byFile.set(file, [...(byFile.get(file) ?? []), index]);
  }
  const messages: string[][] = planted.map(() => []);
  const files = [...byFile].map(
    ([file, lines]) =>
      [file, `${lines.map((index) => planted[index]?.code).join("\n")}\n`] as const,
  );
  for (const { path, line, message } of diagnostics(
    Object.fromEntries(files),
    "style/noRestrictedImports",
  )) {
    const index = byFile.get(path)?.[line - 1];
    if (index !== undefined) messages[index]?.push(message);
  }
  return messages;
}

type Diagnostic = {
  readonly category: string;
  readonly message: string;
  readonly path: string;
  /** 1-based. */
  readonly line: number;
};

function diagnostics(
  files: Readonly<Record<string, string>>,
  only?: string,
): readonly Diagnostic[] {
  const folder = scratchFolder();
  borrow(folder, ["biome.json", ".gitignore", "package.json"]);
  plant(folder, files);
  const program = join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
  const args = [
    "lint",
    "--reporter=json",
    "--max-diagnostics=none",
    ...(only ? [`--only=${only}`] : []),
    ".",
  ];
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  const report: {
    diagnostics: {
      category: string;
      message: string;
      location: { path: string; start?: { line: number } };
    }[];
  } = JSON.parse(stdout);
  return report.diagnostics.map(({ category, message, location }) => ({
    category,
    message,
    path: location.path.replaceAll("\\", "/"),
    line: location.start?.line ?? 0,
  }));
}
