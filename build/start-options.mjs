import { parseArgs } from "node:util";
import { identity } from "./identity.mjs";

/**
 * @typedef {object} StartOptions
 * @property {boolean} browser serve the page in place of opening the desktop app
 * @property {boolean} open whether to open the browser
 * @property {boolean} retry ask for Electron again after a failed download
 * @property {boolean} help
 * @property {number} port
 */

export const startUsage = `npm start -- [options]
  --browser    use the browser even where the desktop app could run
  --no-open    with the browser: print the address, open nothing
  --port N     serve on another port (progress stays, the page's own cache does not)
  --retry      ask for Electron again after a failed download`;

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] COMMUNIQUE_PORT is used where no --port is given
 * @returns {StartOptions | { readonly problem: string }}
 */
export function startOptions(args, env = process.env) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        browser: { type: "boolean", default: false },
        "no-open": { type: "boolean", default: false },
        retry: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
        port: { type: "string" },
      },
    });
    const text = values.port ?? (env.COMMUNIQUE_PORT || String(identity.port));
    const port = Number(text);
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      return { problem: `A port is a number from 1 to 65535, not "${text}".` };
    }
    const { browser, retry, help } = values;
    return { browser, open: !values["no-open"], retry, help, port };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
