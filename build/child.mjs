import { spawn } from "node:child_process";
import { seconds } from "./tree.mjs";

/**
 * @typedef {object} Ended
 * @property {number | null} code exit code; null when a signal ended it or it could not be started
 * @property {string} output everything it wrote, when captured
 * @property {string | null} problem why it could not be started, or that its time ran out
 * @property {number} ms how long it ran
 */

/** How long a child may take to end after it was asked to, before it is killed. */
const graceMs = 5000;

/** @type {Set<import("node:child_process").ChildProcess>} */
const living = new Set();

/** Whether the person at the terminal, or the system, asked us to stop. */
let stopping = false;

/** @returns {boolean} */
export function isStopping() {
  return stopping;
}

/**
 * Runs a program to its end. A missing program is a result, not an exception.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{
 *   readonly cwd?: string,
 *   readonly env?: NodeJS.ProcessEnv,
 *   readonly capture?: boolean,
 *   readonly limitMs?: number,
 *   readonly shell?: boolean,
 *   readonly untilAbandoned?: (giveUp: (problem: string) => void) => () => void,
 * }} [options] `capture` collects the output in place of showing it; `untilAbandoned` watches the run
 *   and may give it up, and returns what stops the watching
 * @returns {Promise<Ended>}
 */
export function run(command, args, options = {}) {
  const startedAtMs = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      stdio: options.capture ? ["ignore", "pipe", "pipe"] : "inherit",
      windowsHide: true,
    });
    living.add(child);
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on("data", (chunk) => chunks.push(chunk));
    child.stderr?.on("data", (chunk) => chunks.push(chunk));
    /** @type {string | null} */
    let problem = null;
    /** @param {string} why */
    const giveUp = (why) => {
      problem ??= why;
      child.kill("SIGKILL");
    };
    const limit =
      options.limitMs === undefined
        ? undefined
        : setTimeout(giveUp, options.limitMs, `no end after ${seconds(options.limitMs)}`);
    const stopWatching = options.untilAbandoned?.(giveUp);
    /** @param {number | null} code */
    const end = (code) => {
      living.delete(child);
      clearTimeout(limit);
      stopWatching?.();
      const output = Buffer.concat(chunks).toString("utf8");
      resolve({ code, output, problem, ms: performance.now() - startedAtMs });
    };
    child.once("error", (error) => {
      problem ??= error.message;
      end(null);
    });
    // A grandchild may hold the pipes open after the child was killed, so its own end is what counts then.
    child.once("exit", (code) => {
      if (problem !== null) end(code);
    });
    child.once("close", end);
  });
}

/**
 * Lets Ctrl+C, and being asked to end, reach the children first, so that nothing is left behind. The
 * terminal sends Ctrl+C to them by itself; a child that has not heard it shortly after is told again.
 */
export function passSignalsOn() {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (living.size === 0) process.exit(0);
      const waitMs = signal === "SIGINT" && !stopping ? 300 : 0;
      stopping = true;
      setTimeout(endChildren, waitMs, signal).unref();
      setTimeout(endChildren, graceMs, "SIGKILL").unref();
    });
  }
  followNpm();
}

/**
 * npm runs a script in a shell, and a shell that is ended does not end what it runs. Started by npm we
 * end when it does.
 */
function followNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === "win32") return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell && !stopping) process.kill(process.pid, "SIGTERM");
  }, 500).unref();
}

/** @param {NodeJS.Signals} signal */
function endChildren(signal) {
  for (const child of living) child.kill(signal);
}
