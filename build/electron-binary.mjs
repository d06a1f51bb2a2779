import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Path of Electron's program if it is there, else null. Looks at files only: asking the package itself
 * would make it download its program, and wait for that.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env] ELECTRON_OVERRIDE_DIST_PATH names a folder to use in place of the package's own
 * @returns {string | null}
 */
export function electronBinary(root, env = process.env) {
  const home = electronFolder(root);
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return existing(join(override, read(join(home, "path.txt")) ?? programName()));
  const program = read(join(home, "path.txt"));
  const installed = read(join(home, "dist", "version"))?.replace(/^v/, "");
  if (program === null || installed !== electronVersion(root)) return null;
  return existing(join(home, "dist", program));
}

/**
 * @param {string} root
 * @returns {string | null} null when the package is not installed
 */
export function electronVersion(root) {
  const manifest = read(join(electronFolder(root), "package.json"));
  return manifest === null ? null : JSON.parse(manifest).version;
}

/** @param {string} root */
export function electronFolder(root) {
  return join(root, "node_modules", "electron");
}

/**
 * Can a window be shown at all?
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== "linux" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Chromium refuses to run as root with its sandbox. */
export function sandboxArguments() {
  return process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

function programName() {
  if (process.platform === "darwin") return "Electron.app/Contents/MacOS/Electron";
  return process.platform === "win32" ? "electron.exe" : "electron";
}

/** @param {string} path */
function existing(path) {
  return existsSync(path) ? path : null;
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return null;
  }
}
