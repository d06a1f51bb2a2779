import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { run } from "./child.mjs";
import { root, say } from "./tree.mjs";

/** Names of Chromium and its relatives on a Linux path, the plainest first. */
const linuxNames = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const macApps = ["Google Chrome", "Chromium", "Microsoft Edge"];

const windowsPaths = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
  ["Chromium", "Application", "chrome.exe"],
];

/** Installing a browser is given up after this long. */
const installLimitMs = 10 * 60 * 1000;

/** What to do where no browser could be found or installed. */
export const browserAdvice =
  "Install Chromium, Google Chrome or Microsoft Edge, or run: npx playwright install chromium. CHROME_PATH may name one that stands elsewhere.";

/**
 * A Chromium the end-to-end tests can drive: the one CHROME_PATH names, Playwright's own, else the system's.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {string | null} path of its program
 */
export function findBrowser(env = process.env, platform = process.platform) {
  if (env.CHROME_PATH) return runnable(env.CHROME_PATH) ? env.CHROME_PATH : null;
  const candidates = [playwrightsOwn(), ...systemBrowsers(env, platform)];
  return candidates.find((path) => path !== null && runnable(path)) ?? null;
}

/**
 * Finds a browser, or installs one.
 * @returns {Promise<string | null>} null when there is none and none could be had
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== null || process.env.CHROME_PATH) return found;
  for (const { text, command, args, env } of installers()) {
    say(`No browser for the end-to-end tests: ${text}…`);
    const ended = await run(command, args, {
      cwd: root,
      capture: true,
      env: { ...process.env, ...env },
      limitMs: installLimitMs,
    });
    const browser = findBrowser();
    if (browser !== null) return browser;
    say(`  That did not work: ${ended.problem ?? lastLine(ended.output)}`);
  }
  return null;
}

/**
 * Ways to install one here, the lightest first.
 * @typedef {{ text: string, command: string, args: string[], env?: NodeJS.ProcessEnv }} Installer
 * @returns {Installer[]}
 */
function installers() {
  const playwright = join(root, "node_modules", "playwright", "cli.js");
  /** @type {Installer} */
  const download = {
    text: "downloading Playwright's Chromium",
    command: process.execPath,
    args: [playwright, "install", "chromium"],
  };
  // Ubuntu's package of that name is only a pointer to a snap, which a container cannot run.
  if (process.getuid?.() !== 0 || linuxFamily() !== "debian") return [download];
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const apt = "apt-get update -qq; exec apt-get install -y -qq --no-install-recommends chromium";
  return [
    { text: "installing Debian's package chromium", command: "sh", args: ["-c", apt], env },
    download,
  ];
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
function systemBrowsers(env, platform) {
  if (platform === "darwin") {
    return ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
      macApps.map((app) => join(folder, `${app}.app`, "Contents", "MacOS", app)),
    );
  }
  if (platform === "win32") {
    return [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA].flatMap((folder) =>
      folder ? windowsPaths.map((path) => join(folder, ...path)) : [],
    );
  }
  const folders = [...(env.PATH ?? "").split(delimiter), "/usr/bin", "/snap/bin"];
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @returns {string | null} */
function playwrightsOwn() {
  try {
    return createRequire(join(root, "package.json"))("playwright-core").chromium.executablePath();
  } catch {
    return null;
  }
}

/** @returns {string} the ID of /etc/os-release, e.g. `debian`; empty where there is no such file */
function linuxFamily() {
  const file = "/etc/os-release";
  if (!existsSync(file)) return "";
  return /^ID="?([^"\n]*)/m.exec(readFileSync(file, "utf8"))?.[1] ?? "";
}

/** @param {string} path */
function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} output */
function lastLine(output) {
  return output.trim().split("\n").at(-1) ?? "";
}
