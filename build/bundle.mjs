import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./child.mjs";
import { inputsFingerprint } from "./stamp.mjs";
import { say, seconds } from "./tree.mjs";

/** What a whole build leaves behind, below `out/`. */
const outputs = [
  "main/index.js",
  "main/loopback.js",
  "preload/index.cjs",
  "renderer/index.html",
  "licences.json",
];

/** @param {string} root */
const stampFile = (root) => join(root, "out", ".stamp");

/**
 * Is there a whole build of exactly these sources?
 * @param {string} root
 * @param {string} [fingerprint]
 * @returns {boolean}
 */
function buildIsCurrent(root, fingerprint = inputsFingerprint(root)) {
  const out = join(root, "out");
  try {
    if (readFileSync(stampFile(root), "utf8") !== fingerprint) return false;
    /** @type {{ files: Record<string, { size: number }> }} */
    const served = JSON.parse(readFileSync(join(out, "served.json"), "utf8"));
    return (
      outputs.every((path) => existsSync(join(out, path))) &&
      Object.entries(served.files).every(
        ([path, { size }]) => statSync(join(out, "renderer", path)).size === size,
      )
    );
  } catch {
    return false;
  }
}

/**
 * Builds the app unless the build is current.
 * @param {string} root
 * @returns {Promise<{ readonly ok: boolean, readonly output: string }>} `output` is the builder's own text
 */
export async function ensureBuild(root) {
  const fingerprint = inputsFingerprint(root);
  if (buildIsCurrent(root, fingerprint)) return { ok: true, output: "" };
  say("Building…");
  markStale(root);
  const builder = join(root, "node_modules", "electron-vite", "bin", "electron-vite.js");
  const ended = await run(process.execPath, [builder, "build"], { cwd: root, capture: true });
  if (ended.code !== 0) return { ok: false, output: `${ended.problem ?? ""}${ended.output}` };
  mkdirSync(join(root, "out"), { recursive: true });
  writeFileSync(stampFile(root), fingerprint);
  say(`Built in ${seconds(ended.ms)}.`);
  return { ok: true, output: ended.output };
}

/**
 * Says that `out/` no longer holds a build of the sources: the next start builds anew.
 * @param {string} root
 */
export function markStale(root) {
  rmSync(stampFile(root), { force: true });
}
