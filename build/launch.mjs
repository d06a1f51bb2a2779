import { join } from "node:path";
import { isStopping, run } from "./child.mjs";
import { dataFolder } from "./data-folder.mjs";
import { sandboxArguments } from "./electron-binary.mjs";

/** A desktop app that ends with an error this soon never showed a window. */
const atOnceMs = 5000;

/**
 * Runs the desktop app until it is closed.
 * @param {string} root
 * @param {string} binary
 * @returns {Promise<{ readonly code: number } | { readonly diedAtOnce: string }>}
 */
export async function runDesktop(root, binary) {
  const { code, problem, ms } = await run(binary, [...sandboxArguments(), root], { cwd: root });
  if (isStopping()) return { code: 0 };
  if (code !== 0 && ms < atOnceMs) {
    return { diedAtOnce: problem ?? (code === null ? "it crashed" : `exit code ${code}`) };
  }
  return { code: code ?? 1 };
}

/**
 * Serves the built page, with the same journal behind it, until Ctrl+C.
 * @param {string} root
 * @param {{ readonly port: number, readonly open: boolean }} options
 * @returns {Promise<number>} exit code; 3 when another program holds the port
 */
export async function runServer(root, { port, open }) {
  const server = join(root, "out", "main", "loopback.js");
  const args = ["--port", String(port), "--data", dataFolder(), ...(open ? ["--open"] : [])];
  const { code } = await run(process.execPath, [server, ...args], { cwd: root });
  return isStopping() ? 0 : (code ?? 1);
}
