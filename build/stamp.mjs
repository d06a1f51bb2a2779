import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Everything the build is made from. Packages are covered by the lock file. */
const inputs = [
  "build",
  "corpus",
  "electron",
  "renderer",
  "electron.vite.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** Files beside the sources that never end up in the build. */
const passedOver = /(^|\/)(e2e|packaging|node_modules|\.[^/]*)(\/|$)|\.test\.\w+$/;

/**
 * Fingerprint of what the build is made from. It reads contents rather than dates: a checkout, a copy or
 * a clock set back can give other contents an old date, and reading it all takes some 20 ms.
 * @param {string} root
 * @returns {string} SHA-256, hexadecimal
 */
export function inputsFingerprint(root) {
  const hash = createHash("sha256");
  for (const path of inputs.flatMap((input) => filesBelow(root, input))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} path with forward slashes, relative to the root
 * @returns {string[]} sorted
 */
function filesBelow(root, path) {
  if (passedOver.test(path)) return [];
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesBelow(root, `${path}/${name}`));
}
