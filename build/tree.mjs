import { fileURLToPath } from "node:url";

/** Absolute path of the repository. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Oldest Node that everything here runs on, as `[major, minor]`. */
const oldestNode = /** @type {const} */ ([20, 19]);

/**
 * Why this Node cannot run the app, or null when it can.
 * @param {string} version as in `process.versions.node`
 * @returns {string | null}
 */
export function nodeTooOld(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return null;
  return `Communiqué needs Node ${oldestNode.join(".")} or newer; this is ${version}. Get it from https://nodejs.org and run the command again.`;
}

/**
 * One line for the person at the terminal.
 * @param {string} text
 */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * @param {number} ms
 * @returns {string} e.g. `2.4 s`
 */
export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
