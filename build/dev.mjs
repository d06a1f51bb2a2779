/**
 * `npm run dev`: the app with hot reload, in Electron where its program is, else under plain Vite with the
 * journal's server behind it. Uses a data folder of its own, so that nobody's progress is played with.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ensureBuild, markStale } from "./bundle.mjs";
import { passSignalsOn, run } from "./child.mjs";
import { dataFolder } from "./data-folder.mjs";
import { electronBinary, hasDisplay, sandboxArguments } from "./electron-binary.mjs";
import { identity } from "./identity.mjs";
import { setUp } from "./setup.mjs";
import { root, say } from "./tree.mjs";

/** The port beside the app's own, so that both can run at once. */
const devPort = identity.port + 1;

process.exitCode = await dev();

/** @returns {Promise<number>} exit code */
async function dev() {
  passSignalsOn();
  if (!(await setUp())) return 1;
  const data = process.env.COMMUNIQUE_DATA ? dataFolder() : `${dataFolder()}-dev`;
  const binary = hasDisplay() ? electronBinary(root) : null;
  if (binary !== null) return devDesktop(binary, data);
  say("Electron is not here (npm start fetches it): the page runs in the browser.");
  return devPage(data);
}

/**
 * @param {string} binary
 * @param {string} data
 * @returns {Promise<number>}
 */
async function devDesktop(binary, data) {
  // The development build replaces the one `npm start` made.
  markStale(root);
  const vite = join(root, "node_modules", "electron-vite", "bin", "electron-vite.js");
  const sandbox = sandboxArguments().length > 0 ? ["--noSandbox"] : [];
  const { code } = await run(process.execPath, [vite, "dev", "--watch", ...sandbox], {
    cwd: root,
    env: { ...process.env, COMMUNIQUE_DATA: data, ELECTRON_EXEC_PATH: binary },
  });
  return code ?? 0;
}

/**
 * @param {string} data
 * @returns {Promise<number>}
 */
async function devPage(data) {
  const build = await ensureBuild(root);
  if (!build.ok) {
    say(build.output);
    return 1;
  }
  const program = join(root, "out", "main", "loopback.js");
  const args = [program, "--port", String(devPort), "--data", data];
  const server = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  process.on("exit", () => server.kill());
  const address = await printedAddress(server.stdout);
  if (address === null) return server.exitCode ?? 1;
  const { code } = await run(process.execPath, [join(root, "build", "dev-page.mjs"), address], {
    cwd: root,
  });
  return code ?? 0;
}

/**
 * @param {import("node:stream").Readable} output
 * @returns {Promise<string | null>} null when the server ended without one
 */
async function printedAddress(output) {
  for await (const line of createInterface({ input: output })) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line) ?? [];
    if (address !== undefined) {
      output.resume();
      return address;
    }
    say(line);
  }
  return null;
}
