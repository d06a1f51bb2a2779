import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "./child.mjs";
import { electronBinary, electronFolder, electronVersion } from "./electron-binary.mjs";
import { say, seconds } from "./tree.mjs";

/** @typedef {{ readonly binary: string } | { readonly binary: null, readonly why: string }} Electron */

/** A failed download is not tried again for this long, so that starting without a network stays quick. */
const rememberMs = 24 * 60 * 60 * 1000;

/** A download that moves at all may take this long. */
const wholeLimitMs = 15 * 60 * 1000;

/** A mirror that sends nothing is given up after this long; measured, the installer alone waits 302 s. */
const usualSilenceMs = 60 * 1000;

/**
 * Electron's program, fetched by its own installer if it is not there yet. Never takes for ever:
 * COMMUNIQUE_ELECTRON_TIMEOUT_MS sets how long the download may stand still.
 * @param {string} root
 * @param {{ readonly retry?: boolean, readonly env?: NodeJS.ProcessEnv, readonly nowMs?: number }} [options]
 * @returns {Promise<Electron>}
 */
export async function ensureElectron(root, options = {}) {
  const { retry = false, env = process.env, nowMs = Date.now() } = options;
  const there = electronBinary(root, env);
  if (there !== null) return { binary: there };
  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    return missing("ELECTRON_OVERRIDE_DIST_PATH names a folder without it");
  }
  if (env.ELECTRON_SKIP_BINARY_DOWNLOAD) return missing("ELECTRON_SKIP_BINARY_DOWNLOAD is set");
  const version = electronVersion(root);
  if (version === null) return missing("the electron package is not installed");
  const failure = retry ? null : rememberedFailure(root, version, nowMs);
  if (failure !== null) {
    return missing(`${failure}; npm start -- --retry asks for it again`);
  }
  const problem = await download(root, env);
  const binary = electronBinary(root, env);
  if (binary !== null) {
    rmSync(failureFile(root), { force: true });
    return { binary };
  }
  const why = problem ?? "the installer left no program behind";
  remember(root, { version, atMs: nowMs, why });
  return missing(why);
}

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | null>} what went wrong
 */
async function download(root, env) {
  const temporary = join(cacheFolder(root), "download");
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  say("Fetching Electron, once (about 120 MB)…");
  const silenceMs = Number(env.COMMUNIQUE_ELECTRON_TIMEOUT_MS) || usualSilenceMs;
  const ended = await run(process.execPath, [join(electronFolder(root), "install.js")], {
    cwd: root,
    capture: true,
    limitMs: wholeLimitMs,
    // The download is a file in the temporary folder, whose growth is the progress to show.
    env: { ...env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    untilAbandoned: (giveUp) =>
      watchGrowth([temporary, join(electronFolder(root), "dist")], silenceMs, giveUp),
  });
  rmSync(temporary, { recursive: true, force: true });
  if (ended.problem !== null) return ended.problem;
  return ended.code === 0 ? null : firstError(ended.output);
}

/**
 * Shows how much has arrived, and gives up when nothing does.
 * @param {readonly string[]} folders
 * @param {number} silenceMs
 * @param {(problem: string) => void} giveUp
 * @returns {() => void} stops watching
 */
function watchGrowth(folders, silenceMs, giveUp) {
  const startedAtMs = performance.now();
  let bytes = 0;
  let movedAtMs = startedAtMs;
  let shown = "";
  const timer = setInterval(
    () => {
      const now = folders.reduce((sum, folder) => sum + bytesBelow(folder), 0);
      const atMs = performance.now();
      if (now !== bytes) movedAtMs = atMs;
      bytes = now;
      const text = `  ${Math.round(bytes / 1e6)} MB after ${Math.round((atMs - startedAtMs) / 1000)} s`;
      if (process.stdout.isTTY && text !== shown) process.stdout.write(`\r${text}  `);
      shown = text;
      if (atMs - movedAtMs > silenceMs) giveUp(`nothing arrived for ${seconds(silenceMs)}`);
    },
    Math.min(1000, silenceMs / 2),
  );
  return () => {
    clearInterval(timer);
    if (process.stdout.isTTY && shown !== "") process.stdout.write("\n");
  };
}

/**
 * @param {string} folder
 * @returns {number} 0 for a folder that is not there
 */
function bytesBelow(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  } catch {
    // Files come and go while an archive is unpacked; the next look sees the rest.
    return 0;
  }
}

/**
 * The line of an installer's output that says what happened; the rest is a stack.
 * @param {string} output
 */
function firstError(output) {
  const lines = output.split("\n").map((line) => line.trim());
  return lines.find((line) => /error|failed/i.test(line)) ?? lines[0] ?? "its installer failed";
}

/**
 * @param {string} root
 * @param {string} version
 * @param {number} nowMs
 * @returns {string | null}
 */
function rememberedFailure(root, version, nowMs) {
  try {
    const failure = JSON.parse(readFileSync(failureFile(root), "utf8"));
    const sinceMs = nowMs - failure.atMs;
    if (failure.version !== version || !(sinceMs >= 0 && sinceMs < rememberMs)) return null;
    const hours = Math.floor(sinceMs / 3_600_000);
    const ago = hours === 0 ? "within the last hour" : `${hours} h ago`;
    return `its download failed ${ago}, ${failure.why}`;
  } catch {
    return null;
  }
}

/**
 * @param {string} root
 * @param {{ readonly version: string, readonly atMs: number, readonly why: string }} failure
 */
function remember(root, failure) {
  mkdirSync(dirname(failureFile(root)), { recursive: true });
  writeFileSync(failureFile(root), JSON.stringify(failure));
}

/** @param {string} root */
const cacheFolder = (root) => join(root, "node_modules", ".cache", "communique");

/** @param {string} root */
const failureFile = (root) => join(cacheFolder(root), "electron-download.json");

/**
 * @param {string} why
 * @returns {Electron}
 */
const missing = (why) => ({ binary: null, why });
