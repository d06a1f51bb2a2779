/**
 * `npm start`: from a fresh clone to the running app. Installs and builds what is missing, opens the
 * desktop app, and where that cannot be, serves the same build to the browser.
 */
import { ensureBuild } from "./bundle.mjs";
import { passSignalsOn } from "./child.mjs";
import { hasDisplay } from "./electron-binary.mjs";
import { ensureElectron } from "./electron-install.mjs";
import { runDesktop, runServer } from "./launch.mjs";
import { setUp } from "./setup.mjs";
import { startOptions, startUsage } from "./start-options.mjs";
import { root, say } from "./tree.mjs";

process.exitCode = await start(process.argv.slice(2));

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
async function start(args) {
  const options = startOptions(args);
  if ("problem" in options) return refuse(`${options.problem}\n${startUsage}`, 2);
  if (options.help) return refuse(startUsage, 0);
  passSignalsOn();
  if (!(await setUp())) return 1;
  const build = await ensureBuild(root);
  if (!build.ok) return refuse(`${build.output}\nThe build failed; what it says is above.`, 1);
  if (!options.browser) {
    const desktop = await openDesktop(options.retry);
    if ("code" in desktop) return desktop.code;
    say(`No desktop window (${desktop.why}): Communiqué runs in the browser instead.`);
  }
  return runServer(root, options);
}

/**
 * @param {boolean} retry
 * @returns {Promise<{ readonly code: number } | { readonly why: string }>}
 */
async function openDesktop(retry) {
  if (!hasDisplay()) return { why: "there is no display" };
  const electron = await ensureElectron(root, { retry });
  if (electron.binary === null) return { why: `Electron is not here: ${electron.why}` };
  const ended = await runDesktop(root, electron.binary);
  return "code" in ended ? ended : { why: `Electron ended at once: ${ended.diedAtOnce}` };
}

/**
 * @param {string} text
 * @param {number} code
 */
function refuse(text, code) {
  say(text);
  return code;
}
