import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { root } from "../tree.mjs";
import { borrow, plant, scratchFolder } from "./scratch.ts";

/** What stands in for the slow or absent parts; each is the text of a program. */
export type Stubs = {
  /** Electron's own installer; absent means that it fails at once. */
  readonly installer?: string;
  /** Electron's program, a shell script; absent means that it is not installed. */
  readonly electron?: string;
  /** The loopback server. */
  readonly server?: string;
};

const version = "45.4.1";
const stubServer = `console.log("served " + process.argv.slice(2).join(" "));`;

/** A repository with the real start scripts and stubs for everything they start. */
export function scratchApp(stubs: Stubs): string {
  const folder = scratchFolder();
  const scripts = readdirSync(join(root, "build")).filter((name) => name.endsWith(".mjs"));
  borrow(
    folder,
    scripts.map((name) => `build/${name}`),
  );
  const electron = "node_modules/electron";
  plant(folder, {
    "package.json": JSON.stringify({ name: "scratch", type: "module" }),
    "package-lock.json": JSON.stringify({ packages: { "": {} } }),
    "node_modules/.package-lock.json": JSON.stringify({ packages: {} }),
    [`${electron}/package.json`]: JSON.stringify({ version }),
    [`${electron}/install.js`]:
      stubs.installer ?? `console.error("Error: fetch failed"); process.exit(1);`,
    // The builder leaves what a build leaves, with the stub in the server's place.
    "node_modules/electron-vite/bin/electron-vite.js": builder(stubs.server ?? stubServer),
    ...(stubs.electron === undefined
      ? {}
      : {
          [`${electron}/path.txt`]: "electron",
          [`${electron}/dist/version`]: version,
          [`${electron}/dist/electron`]: `#!/bin/sh\n${stubs.electron}\n`,
        }),
  });
  return folder;
}

/** What came of a command: everything it printed and how it ended. */
export type Finished = { readonly output: string; readonly code: number | null };

/** Runs `npm start` of a scratch repository, without npm. */
export async function start(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  return ended(startChild(folder, args, env));
}

/** The same, handed out while it runs. */
export function startChild(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): ChildProcess {
  const child = spawn(process.execPath, [join(folder, "build", "start.mjs"), ...args], {
    cwd: folder,
    env: { ...process.env, DISPLAY: ":0", COMMUNIQUE_DATA: join(folder, "data"), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child;
}

export function ended(child: ChildProcess): Promise<Finished> {
  let output = "";
  child.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    output += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ output, code }));
  });
}

function builder(server: string): string {
  const files = {
    "out/main/index.js": "",
    "out/main/loopback.js": server,
    "out/preload/index.cjs": "",
    "out/renderer/index.html": "",
    "out/licences.json": "[]",
    "out/served.json": JSON.stringify({ files: { "/index.html": { type: "text/html", size: 0 } } }),
  };
  return `
    import { mkdirSync, writeFileSync } from "node:fs";
    import { dirname } from "node:path";
    for (const [path, text] of Object.entries(${JSON.stringify(files)})) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }`;
}
