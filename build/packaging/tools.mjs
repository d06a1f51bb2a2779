import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { npm, packagesAreCurrent } from "../install.mjs";
import { say } from "../tree.mjs";

/** This folder, which has a lock file of its own. */
export const packagingFolder = dirname(fileURLToPath(import.meta.url));

/** Are the tools installed as the lock file has them? */
export function toolsAreCurrent() {
  return packagesAreCurrent(packagingFolder);
}

/**
 * Installs the tools that make installers. They are no part of the app's own packages, so that nobody
 * who starts the app from source waits for them.
 * @returns {Promise<boolean>}
 */
export async function ensureTools() {
  if (toolsAreCurrent()) return true;
  say("Installing the packaging tools (build/packaging/package-lock.json)…");
  const { code, problem } = await npm(
    ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    { cwd: packagingFolder },
  );
  if (code === 0) return true;
  say(`The packaging tools could not be installed (${problem ?? `npm ci ended with ${code}`}).`);
  return false;
}

/**
 * Loads one of the tools. Its types are not at hand where the tools are not installed, so it has none.
 * @param {string} name
 * @returns {Promise<any>}
 */
export async function needed(name) {
  const require = createRequire(join(packagingFolder, "package.json"));
  const module = await import(pathToFileURL(require.resolve(name)).href);
  return module.default ?? module;
}
