/**
 * Is the Electron we ship still one that gets security fixes? Its makers mend the newest three majors, and
 * which those are stands in the registry alone; so this asks it, and says so where it cannot. Continuous
 * integration runs it; `npm test` does not, since nobody who studies has to be on a network.
 */
import { pathToFileURL } from "node:url";
import { electronVersion } from "./electron-binary.mjs";
import { npm } from "./install.mjs";
import { root, say } from "./tree.mjs";

/** Majors that get fixes, the newest among them. */
const mendedMajors = 3;

/**
 * What is to be said about the version in use, null when nothing is.
 * @param {string} used e.g. `45.4.1`
 * @param {string} newest the newest release of all
 * @returns {string | null}
 */
export function ageProblem(used, newest) {
  const behind = majorOf(newest) - majorOf(used);
  if (behind < mendedMajors) return null;
  return `Electron ${used} is ${behind} majors behind ${newest} and gets no security fixes any more.`;
}

/** @param {string} version */
function majorOf(version) {
  const major = Number(/^(\d+)\./.exec(version)?.[1]);
  if (!Number.isInteger(major)) throw new Error(`${JSON.stringify(version)} is no version.`);
  return major;
}

/** @returns {Promise<number>} exit code: 0 in time, 1 too old, 2 not known */
async function checkAge() {
  const used = electronVersion(root);
  const asked = await npm(["view", "electron", "dist-tags.latest", "--loglevel=error"], {
    cwd: root,
    capture: true,
    limitMs: 60_000,
  });
  const newest = /^\d+\.\d+\.\d+$/m.exec(asked.output)?.[0];
  if (used === null || asked.code !== 0 || newest === undefined) {
    say("Whether Electron is too old cannot be known: the registry did not answer.");
    return 2;
  }
  const problem = ageProblem(used, newest);
  say(problem ?? `Electron ${used} is in time; the newest is ${newest}.`);
  return problem === null ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.exitCode = await checkAge();
}
