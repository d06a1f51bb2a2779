import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { _electron } from "@playwright/test";
import { electronBinary, hasDisplay, sandboxArguments } from "#build/electron-binary.mjs";
import { root } from "#build/tree.mjs";
import type { Launch, Run } from "./hosts.ts";
import { launchStandIn } from "./standin/launch.ts";

const installed = electronBinary(root);

/** Path of the real Electron, or null where the stand-in has to do. */
export const realElectron: string | null = hasDisplay() ? installed : null;

/** Why the stand-in plays Electron's part. */
export const standInReason =
  installed === null
    ? "Electron's program is not installed"
    : "there is no display; xvfb would lend one";

/** Why the desktop specs may not run here; null when they may. */
export function desktopRefusal(): string | null {
  return process.env.COMMUNIQUE_REQUIRE_ELECTRON === "1" && realElectron === null
    ? `COMMUNIQUE_REQUIRE_ELECTRON=1, but ${standInReason}. Run \`npx install-electron\` where Electron can be downloaded, with a display or xvfb-run.`
    : null;
}

export function startDesktop(launch: Launch): Promise<Run> {
  const refusal = desktopRefusal();
  if (refusal !== null) throw new Error(refusal);
  return realElectron === null ? startStandIn(launch) : startReal(realElectron, launch);
}

async function startStandIn(launch: Launch): Promise<Run> {
  const start = () =>
    launchStandIn(
      join(root, "out", "main", "index.js"),
      {
        appPath: root,
        version: "0.0.0",
        switches: { "user-data-dir": launch.dataFolder },
        home: launch.dataFolder,
        locale: launch.look.locale ?? "en-US",
      },
      launch.look,
    );
  const app = await start();
  return {
    page: await app.firstWindow(),
    electron: app,
    address: "",
    problems: () => app.errors.map(String),
    close: app.close,
    startSecond: async () => {
      const second = await start();
      await second.ended;
    },
  };
}

/** The same through Playwright's own driver. */
async function startReal(binary: string, launch: Launch): Promise<Run> {
  const { locale, timezoneId, colorScheme } = launch.look;
  const args = [
    ".",
    `--user-data-dir=${launch.dataFolder}`,
    ...(locale ? [`--lang=${locale}`] : []),
    ...sandboxArguments(),
  ];
  // LANGUAGE is where Electron on Linux takes the system's languages from.
  const env = { ...stated(process.env), ...(locale ? { LANGUAGE: locale } : {}) };
  const app = await _electron.launch({
    executablePath: binary,
    args,
    cwd: root,
    env,
    ...(locale ? { locale } : {}),
    ...(timezoneId ? { timezoneId } : {}),
    ...(colorScheme ? { colorScheme } : {}),
  });
  return {
    page: await app.firstWindow(),
    electron: app,
    address: "",
    problems: () => [],
    close: () => app.close(),
    startSecond: async () => {
      await once(spawn(binary, args, { cwd: root, env, stdio: "ignore" }), "exit");
    },
  };
}

function stated(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
  );
}
