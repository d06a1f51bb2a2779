import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** In `out`, but not for the packaged app: the browser fallback is for those who run from source. */
const leftOut = new Set(["main/loopback.js"]);

/**
 * Lays out what goes into the packaged app, and nothing else: the build, and a `package.json` that names
 * no dependency, since the build holds all of them. Sources, tests and documents cannot slip in.
 * @param {string} root the repository, built
 * @param {string} folder emptied first
 * @returns {readonly string[]} every file, with forward slashes, sorted
 */
export function stageApp(root, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const path of builtFiles(join(root, "out"))) {
    const to = join(folder, "out", path);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(root, "out", path), to);
  }
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest(root), null, 1)}\n`);
  return filesBelow(folder);
}

/**
 * @param {string} out
 * @returns {readonly string[]}
 */
function builtFiles(out) {
  const folders = ["main", "preload", "renderer"].flatMap((name) =>
    filesBelow(join(out, name)).map((path) => `${name}/${path}`),
  );
  return [...folders, "licences.json", "served.json"].filter((path) => !leftOut.has(path));
}

/** @param {string} root */
function manifest(root) {
  const { name, productName, version, description, license, type, main } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  return { name, productName, version, description, license, type, main };
}

/**
 * @param {string} folder
 * @returns {string[]} paths below it with forward slashes, sorted
 */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
