/**
 * `npm test`: proves that the whole thing works. Installs what is missing, finds a browser, runs every
 * check and every test, and ends with one line: how many passed and how many failed.
 */
import { parseArgs } from "node:util";
import { ensureBrowser } from "./browser.mjs";
import { isStopping, passSignalsOn } from "./child.mjs";
import { ensureElectron } from "./electron-install.mjs";
import { setUp } from "./setup.mjs";
import { runStages, verdict } from "./stages.mjs";
import { buildStage, endToEnd, fastStages, packagingStage, tortureStage } from "./test-stages.mjs";
import { root, say } from "./tree.mjs";

/** @typedef {import("./stages.mjs").Stage} Stage */

const usage = `npm test -- [options]
  --fast       without the build and the end-to-end tests (npm run check)
  --desktop    the desktop specs alone, on the real Electron (npm run verify:desktop)`;

process.exitCode = await test(process.argv.slice(2));

/**
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
async function test(args) {
  const options = testOptions(args);
  if (options === null) {
    say(usage);
    return 2;
  }
  passSignalsOn();
  const { passed, failed } = await runStages(await stages(options));
  if (isStopping()) say("Stopped before the end.");
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 && !isStopping() ? 0 : 1;
}

/**
 * @param {{ readonly fast: boolean, readonly desktop: boolean }} options
 * @returns {Promise<readonly Stage[]>}
 */
async function stages({ fast, desktop }) {
  if (!(await setUp())) return [failure("set-up", "What is missing is said above.")];
  if (fast) return fastStages(root);
  const browser = await ensureBrowser();
  if (!desktop) {
    const stages = [buildStage(root), tortureStage(root), packagingStage(root)];
    return [...fastStages(root), ...stages, endToEnd(root, browser)];
  }
  const electron = await ensureElectron(root, { retry: true });
  if (electron.binary !== null) {
    return [buildStage(root), endToEnd(root, browser, { desktopOnly: true })];
  }
  return [failure("electron", `Electron is not here: ${electron.why}.`)];
}

/**
 * @param {string} name
 * @param {string} output
 * @returns {Stage}
 */
function failure(name, output) {
  return { name, run: async () => verdict(false, output) };
}

/**
 * @param {string[]} args
 * @returns {{ readonly fast: boolean, readonly desktop: boolean } | null}
 */
function testOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        fast: { type: "boolean", default: false },
        desktop: { type: "boolean", default: false },
      },
    });
    return values;
  } catch {
    return null;
  }
}
