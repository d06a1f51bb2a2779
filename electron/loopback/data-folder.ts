import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { identity } from "#build/identity.mjs";

/**
 * The folder the desktop app keeps its data in, so that a student finds the same answers in both.
 * COMMUNIQUE_DATA names another. Absolute.
 */
export function defaultDataFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (env.COMMUNIQUE_DATA) return resolve(env.COMMUNIQUE_DATA);
  return join(appData(env, platform, home), identity.name);
}

/** What Electron calls `appData`. */
function appData(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (platform === "darwin") return join(home, "Library", "Application Support");
  if (platform === "win32") return env.APPDATA || join(home, "AppData", "Roaming");
  return env.XDG_CONFIG_HOME || join(home, ".config");
}
