import { existsSync, lstatSync, readFileSync, realpathSync } from "node:fs";
import { basename, join } from "node:path";
import { run } from "./child.mjs";
import { say } from "./tree.mjs";

/**
 * @typedef {{ readonly version?: string, readonly optional?: boolean, readonly link?: boolean }} LockedPackage
 */

/**
 * Is what npm says it installed the same as what the lock file asks for? Optional packages (those of
 * other systems) may be absent. npm writes its record last, so an interrupted install has none.
 * @param {string} root
 * @returns {boolean}
 */
export function packagesAreCurrent(root) {
  const wanted = lockedPackages(join(root, "package-lock.json"));
  const present = lockedPackages(join(root, "node_modules", ".package-lock.json"));
  if (wanted === null || present === null) return false;
  for (const [path, entry] of wanted) {
    const there = present.get(path);
    if (there === undefined ? !entry.optional : there.version !== entry.version) return false;
  }
  return [...present.keys()].every((path) => wanted.has(path));
}

/**
 * Where node_modules leads if it is a link, else null. `npm ci` begins by emptying the folder, and through a
 * link that is a folder others work with.
 * @param {string} root
 * @returns {string | null}
 */
export function linkedPackages(root) {
  const folder = join(root, "node_modules");
  const isLink = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (!isLink) return null;
  return existsSync(folder) ? realpathSync(folder) : folder;
}

/**
 * Says why nothing is installed through a link, and what to do instead.
 * @param {string} root
 * @param {string} target
 */
export function sayLinked(root, target) {
  say(
    `${join(root, "node_modules")} is a link to ${target} and is not what package-lock.json asks for. Nothing was installed: that would empty the folder it leads to. Bring that folder up to date where it belongs, or remove the link and run the same command again.`,
  );
}

/**
 * Installs from the lock file when node_modules is missing or behind it.
 * @param {string} root
 * @returns {Promise<boolean>} whether the packages are there now
 */
export async function ensurePackages(root) {
  if (packagesAreCurrent(root)) return true;
  const linked = linkedPackages(root);
  if (linked !== null) {
    sayLinked(root, linked);
    return false;
  }
  say("Installing the packages named in package-lock.json…");
  const ended = await npm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
  });
  if (ended.code === 0) return true;
  say(
    `The packages could not be installed (${ended.problem ?? `npm ci ended with ${ended.code}`}). They come from the npm registry: check the network connection, then run the same command again.`,
  );
  return false;
}

/**
 * Runs npm: the one that started us, else the one on the path.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} options
 */
export function npm(args, options) {
  const own = process.env.npm_execpath;
  if (own !== undefined && basename(own).startsWith("npm") && existsSync(own)) {
    return run(process.execPath, [own, ...args], options);
  }
  // On Windows npm is a .cmd file, which only a shell can start; the arguments are all our own.
  return run("npm", args, { ...options, shell: process.platform === "win32" });
}

/**
 * @param {string} file
 * @returns {Map<string, LockedPackage> | null} by path below the root; null when there is no such file
 */
function lockedPackages(file) {
  try {
    /** @type {{ packages?: Record<string, LockedPackage> }} */
    const { packages = {} } = JSON.parse(readFileSync(file, "utf8"));
    return new Map(Object.entries(packages).filter(([path]) => path !== ""));
  } catch {
    return null;
  }
}
