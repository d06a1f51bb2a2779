import { randomBytes } from "node:crypto";
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { type Collection, openCollection } from "#electron/backup/open-collection.ts";
import { tendBackups } from "#electron/backup/tending.ts";
import type { About, HostFailure } from "#electron/bridge/contract.ts";
import { systemCode } from "#electron/journal/failure.ts";
import { readAppVersion, readLicences } from "#electron/served/about.ts";
import { loadServed } from "#electron/served/manifest.ts";
import { syncedBy } from "#electron/served/synced-folder.ts";
import { askTicket } from "./ask-ticket.ts";
import { callsOf } from "./calls.ts";
import { createDownloads } from "./downloads.ts";
import { messages } from "./messages.ts";
import type { Options } from "./options.ts";
import { isOurs } from "./probe.ts";
import {
  addressOf,
  type Run,
  readRunFile,
  removeRunFile,
  ticketAddressOf,
  writeRunFile,
} from "./run-file.ts";
import { createLoopback } from "./server.ts";
import { createTickets } from "./tickets.ts";

/** How the program ends, as other programs see it. */
export const exitCodes = { ended: 0, usage: 2, portTaken: 3, openInWindow: 4 } as const;

export type HostDeps = {
  /** The built app: `served.json`, `licences.json`, `renderer/`. */
  readonly out: string;
  readonly say: (text: string) => void;
  readonly open: (target: string) => Promise<boolean>;
  readonly nowMs: () => number;
  /** Ends the server. */
  readonly stop: AbortSignal;
};

/** Serves the app until it is stopped. Resolves with the exit code. */
export async function host(options: Options, deps: HostDeps): Promise<number> {
  const running = await runningServer(options.data);
  if (running) return showRunning(running, options, deps);

  const appVersion = await readAppVersion(deps.out);
  const collection = await openCollection({ folder: options.data, nowMs: deps.nowMs, appVersion });
  const { journal } = collection;
  try {
    const status = await journal.status();
    const problem = status.ok ? status.value.readOnly : status.error;
    if (problem?.code === "journal-locked") {
      return await showHolder(problem.params.pid, options, deps);
    }
    // Whatever else is wrong, the page shows it, and a journal that can be read is shown.
    if (problem !== null) deps.say(messages.readOnly(options.data, reasonOf(problem)));
    return await serve(collection, appVersion, options, deps);
  } finally {
    await journal.close();
  }
}

async function serve(
  { journal, backups }: Collection,
  appVersion: string,
  options: Options,
  deps: HostDeps,
): Promise<number> {
  const token = randomBytes(32).toString("base64url");
  const about = await aboutBrowser(options.data, appVersion, deps.out);
  const downloads = createDownloads(deps.nowMs);
  const calls = callsOf({ journal, backups, downloads, about, openFolder: deps.open });
  const { receive } = backups;
  const served = await loadServed(deps.out);
  const tickets = createTickets(deps.nowMs);
  const server = createLoopback({
    ...{ served, calls, downloads, receive, token, tickets },
    documents: backups,
  });
  const problem = await listen(server, options.port);
  if (problem !== null) {
    deps.say(await explainPort(problem, options.port));
    return exitCodes.portTaken;
  }
  const tending = tendBackups(backups);
  const run: Run = { port: (server.address() as AddressInfo).port, token };
  try {
    // Without it a second start cannot open this page, which is no reason not to serve it.
    await writeRunFile(options.data, run).catch(() => {});
    deps.say(messages.running(addressOf(run), options.data));
    await openPage(run.port, tickets.issue(), options, deps);
    if (!deps.stop.aborted) await once(deps.stop, "abort");
    return exitCodes.ended;
  } finally {
    await removeRunFile(options.data, run).catch(() => {});
    await closeServer(server);
    await tending.end();
  }
}

/** Null once it listens, else the system's code. */
async function listen(server: Server, port: number): Promise<string | null> {
  try {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return null;
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    return code;
  }
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  // An answer under way gets a moment; a browser keeps idle connections open for minutes.
  server.closeIdleConnections();
  const force = globalThis.setTimeout(() => server.closeAllConnections(), 1000);
  await closed;
  clearTimeout(force);
}

async function explainPort(code: string, port: number): Promise<string> {
  if (code !== "EADDRINUSE") return messages.portUnusable(port, code);
  return (await isOurs(port)) ? messages.portOfAnother(port) : messages.portTaken(port);
}

async function runningServer(folder: string): Promise<Run | null> {
  const run = await readRunFile(folder).catch(() => null);
  return run !== null && (await isOurs(run.port)) ? run : null;
}

async function showRunning(run: Run, options: Options, deps: HostDeps): Promise<number> {
  deps.say(messages.alreadyRunning(addressOf(run)));
  await openPage(run.port, await askTicket(run), options, deps);
  return exitCodes.ended;
}

/** The journal is held: by the desktop app, or by a server that is just starting. */
async function showHolder(pid: number, options: Options, deps: HostDeps): Promise<number> {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const running = await runningServer(options.data);
    if (running) return showRunning(running, options, deps);
    await setTimeout(125);
  }
  deps.say(messages.openInWindow(pid));
  return exitCodes.openInWindow;
}

/** Without a ticket the address is left to the student, who has it before their eyes. */
async function openPage(
  port: number,
  ticket: string | null,
  { open }: Options,
  deps: HostDeps,
): Promise<void> {
  if (!open) return;
  const isOpen = ticket !== null && (await deps.open(ticketAddressOf(port, ticket)));
  if (!isOpen) deps.say(messages.cannotOpen());
}

function reasonOf(failure: HostFailure): string {
  return failure.code === "disk-error" ? failure.params.detail : failure.code;
}

async function aboutBrowser(dataFolder: string, appVersion: string, out: string): Promise<About> {
  return {
    appVersion,
    host: "browser",
    versions: { Node: process.versions.node },
    platform: `${process.platform} ${process.arch}`,
    dataFolder,
    syncedBy: syncedBy(dataFolder),
    licences: await readLicences(out),
  };
}
