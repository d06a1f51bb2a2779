import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";
import { root } from "#build/tree.mjs";
import { browserOptions } from "./browser.ts";
import type { Launch, Run } from "./hosts.ts";

/** Milliseconds the server has to print its address. */
const startLimitMs = 20_000;

/** The page's database belongs to the port, so a restart must have the same one. */
const portByFolder = new Map<string, number>();

/** Before each outgoing connection and look-up of a name that the server makes; there must be none. */
const outgoingMark = "outgoing connection:";

/** Runs in the server before its own code and says what it asks of a network. */
const listener = `
import { subscribe } from "node:diagnostics_channel";
import dns from "node:dns";
const say = (what) => process.stderr.write("${outgoingMark} " + what + "\\n");
subscribe("net.client.socket", ({ socket }) => socket.once("lookup", (_e, address) => say(address)));
subscribe("net.client.socket", () => say("socket"));
subscribe("undici:request:create", ({ request }) => say(request.origin));
for (const name of ["lookup", "resolve"]) {
  const real = dns[name];
  dns[name] = (host, ...rest) => {
    // Listening on an address looks it up as well.
    if (host !== "127.0.0.1") say(host);
    return real(host, ...rest);
  };
}`;

/** The start server on a port of its own, and a Chromium with a profile of its own that opens it. */
export async function startBrowserHost(launch: Launch): Promise<Run> {
  const port = portByFolder.get(launch.dataFolder) ?? (await freePort());
  portByFolder.set(launch.dataFolder, port);
  const server = startServer(port, launch.dataFolder);
  const outgoing: string[] = [];
  server.stderr?.on("data", (text: Buffer) => {
    if (text.includes(outgoingMark)) outgoing.push(text.toString());
  });
  const address = await printedAddress(server);
  const context = await chromium.launchPersistentContext(
    `${launch.dataFolder}-browser`,
    browserOptions(launch.look),
  );
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  return {
    page,
    electron: null,
    address,
    problems: () => outgoing,
    close: async () => {
      await context.close();
      await stop(server);
    },
    startSecond: () => Promise.reject(new Error("only the desktop app is started twice")),
  };
}

export function startServer(port: number, dataFolder: string): ChildProcess {
  const program = join(root, "out", "main", "loopback.js");
  const listen = `data:text/javascript,${encodeURIComponent(listener)}`;
  const args = ["--import", listen, program, "--port", String(port), "--data", dataFolder];
  return spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
}

/** The first `http://127.0.0.1:PORT/#token=…` the server prints; its output where it prints none. */
export async function printedAddress(server: ChildProcess): Promise<string> {
  if (server.stdout === null || server.stderr === null) throw new Error("the server has no output");
  const said: string[] = [];
  createInterface({ input: server.stderr }).on("line", (line) => said.push(line));
  const lines = createInterface({ input: server.stdout });
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the server ${why}:\n${said.join("\n")}`));
    const limit = setTimeout(fail, startLimitMs, "printed no address");
    server.once("exit", (code) => fail(`ended with ${code}`));
    lines.on("line", (line) => {
      said.push(line);
      const address = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/.exec(line)?.[0];
      if (address === undefined) return;
      clearTimeout(limit);
      resolve(address);
    });
  });
}

export async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGINT");
  const last = setTimeout(() => server.kill("SIGKILL"), 5_000);
  await ended;
  clearTimeout(last);
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
