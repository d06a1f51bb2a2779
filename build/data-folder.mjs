import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { identity } from "./identity.mjs";

/**
 * The folder everything a student did is kept in: the same one Electron uses, so that the browser
 * fallback writes the same journal. COMMUNIQUE_DATA names another.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @param {string} [home]
 * @returns {string} absolute
 */
export function dataFolder(env = process.env, platform = process.platform, home = homedir()) {
  if (env.COMMUNIQUE_DATA) return resolve(env.COMMUNIQUE_DATA);
  return join(appData(env, platform, home), identity.name);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {string} home
 */
function appData(env, platform, home) {
  if (platform === "darwin") return join(home, "Library", "Application Support");
  if (platform === "win32") return env.APPDATA || join(home, "AppData", "Roaming");
  return env.XDG_CONFIG_HOME || join(home, ".config");
}
