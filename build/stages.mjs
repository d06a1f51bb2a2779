import { isStopping, run } from "./child.mjs";
import { say, seconds } from "./tree.mjs";

/**
 * @typedef {import("./counts.mjs").Counts} Counts
 *
 * @typedef {object} Outcome
 * @property {Counts} counts
 * @property {string} output shown when something failed
 * @property {string} [note] stands beside the stage's line
 * @property {readonly string[]} [remarks] stand below it, whether or not it failed
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} [needs] name of a stage that must have gone well for this one to make sense
 * @property {() => Promise<Outcome>} run
 */

/** A stage that never ends is ended after this long. */
const limitMs = 20 * 60 * 1000;

/**
 * Runs every stage in turn, whatever the ones before it said, and prints a line for each. One that needs
 * a failed stage has failed with it.
 * @param {readonly Stage[]} stages
 * @returns {Promise<Counts>} the sum
 */
export async function runStages(stages) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  /** @type {Set<string>} */
  const failed = new Set();
  for (const stage of stages) {
    if (isStopping()) break;
    const startedAtMs = performance.now();
    const blocked = stage.needs !== undefined && failed.has(stage.needs);
    const outcome = blocked ? verdict(false, `Not run: ${stage.needs} failed.`) : await stage.run();
    const { counts, output, note, remarks = [] } = outcome;
    if (counts.failed > 0) failed.add(stage.name);
    sum.passed += counts.passed;
    sum.failed += counts.failed;
    sum.skipped += counts.skipped;
    const word = counts.failed === 0 ? "ok" : "FAILED";
    const time = seconds(performance.now() - startedAtMs);
    say(`${stage.name.padEnd(12)}${word.padEnd(7)}${time.padStart(8)}   ${note ?? ""}`.trimEnd());
    for (const remark of remarks) say(`    ${remark}`);
    if (counts.failed > 0) say(`\n${output.trim().replace(/^/gm, "    ")}\n`);
  }
  return sum;
}

/**
 * A stage that is one check: a program that ends well or not.
 * @param {string} name
 * @param {() => ReturnType<typeof run>} check
 * @returns {Stage}
 */
export function check(name, check) {
  return {
    name,
    run: async () => {
      const { code, output, problem } = await check();
      return verdict(code === 0, [problem, output].filter(Boolean).join("\n"));
    },
  };
}

/**
 * @param {boolean} ok
 * @param {string} output
 * @returns {Outcome}
 */
export function verdict(ok, output) {
  return { counts: { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }, output };
}

/**
 * Runs a JavaScript program of an installed package, or of ours, with its output kept.
 * @param {string} root
 * @param {readonly string[]} args file and arguments
 * @param {NodeJS.ProcessEnv} [env] added to our own
 */
export function node(root, args, env = {}) {
  return run(process.execPath, args, {
    cwd: root,
    capture: true,
    limitMs,
    env: { ...withoutColour(process.env), ...env },
  });
}

/**
 * Output that is kept goes to logs, where colours are noise; Biome takes even FORCE_COLOR=0 for a yes.
 * @param {NodeJS.ProcessEnv} env
 */
export function withoutColour({ FORCE_COLOR: _, ...env }) {
  return { ...env, NO_COLOR: "1" };
}
