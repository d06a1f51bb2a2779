import { once } from "node:events";
import { readdir, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openJournal } from "#electron/journal/journal.ts";
import { host } from "./host.ts";
import { type ScratchBuild, scratchBuild } from "./testing/scratch-build.ts";

let build: ScratchBuild;
beforeEach(async () => {
  build = await scratchBuild();
});
afterEach(() => build.remove());

/** A start of the server: what it says, what it opens, how it ends. */
function start(
  changed: { readonly port?: number; readonly data?: string; readonly open?: boolean } = {},
) {
  const said: string[] = [];
  const opened: string[] = [];
  const stop = new AbortController();
  const heard = new EventTarget();
  const ended = host(
    { port: 0, data: build.data, open: false, ...changed },
    {
      out: build.out,
      say: (text) => {
        said.push(text);
        heard.dispatchEvent(new Event("said"));
      },
      open: async (target) => opened.push(target) > 0,
      nowMs: Date.now,
      stop: stop.signal,
    },
  );
  const speaks = async () => {
    if (said.length === 0) await once(heard, "said");
    return said.join("\n");
  };
  return { said, opened, ended, stop: () => stop.abort(), speaks };
}

const ticketAddress = /^http:\/\/127\.0\.0\.1:\d+\/#ticket=[\w-]{43}$/;

/** What the page does with the address it was opened with; the status it gets. */
async function redeem(address: string): Promise<number> {
  const { origin, hash } = new URL(address);
  const response = await fetch(`${origin}/api/redeemTicket`, {
    method: "POST",
    headers: { origin, "content-type": "application/json" },
    body: JSON.stringify({ ticket: hash.slice("#ticket=".length) }),
  });
  return response.status;
}

function addressIn(text: string): string {
  return /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}/.exec(text)?.[0] ?? "no address";
}

describe("the server", () => {
  test("says its address, and leaves nothing behind when it ends", async () => {
    const server = start({ open: true });
    const address = addressIn(await server.speaks());
    expect((await fetch(address)).status).toBe(200);
    const runFile = join(build.data, "run.json");
    if (process.platform !== "win32") expect((await stat(runFile)).mode & 0o777).toBe(0o600);
    server.stop();
    expect(await server.ended).toBe(0);
    // The opener's command line can be read by others, so the token is not in it.
    expect(server.opened).toEqual([expect.stringMatching(ticketAddress)]);
    const kept = ["backup.json", "device.json", "events", "journal.json"];
    expect((await readdir(build.data)).sort()).toEqual(kept);
    await expect(fetch(address)).rejects.toThrow();
  });

  test("started twice opens the one that runs, also on another port", async () => {
    const first = start();
    const address = addressIn(await first.speaks());
    const second = start({ open: true, port: 1 });
    expect(await second.ended).toBe(0);
    expect(second.said).toEqual([`Communiqué is already running at ${address}`]);
    expect(second.opened).toEqual([expect.stringMatching(ticketAddress)]);
    const [opened = ""] = second.opened;
    expect(await redeem(opened)).toBe(200);
    expect(await redeem(opened)).toBe(401);
    first.stop();
    await first.ended;
  });

  test("started twice at once runs once", async () => {
    const both = [start(), start()];
    const said = await Promise.all(both.map(({ speaks }) => speaks()));
    expect(new Set(said.map(addressIn)).size).toBe(1);
    for (const { stop } of both) stop();
    expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([0, 0]);
  });

  test("gives way to the desktop app", async () => {
    const desktop = await openJournal({ folder: build.data, nowMs: Date.now });
    const server = start();
    expect(await server.ended).toBe(4);
    expect(server.said).toEqual([expect.stringContaining("already open in its own window")]);
    await desktop.close();
  });

  test("takes over after one that was killed", async () => {
    const left = { pid: 2 ** 22 + 1, started: null, markedAtMs: 0 };
    const first = start();
    first.stop();
    await first.ended;
    const token = "x".repeat(43);
    await writeFile(join(build.data, "run.json"), JSON.stringify({ ...left, port: 1, token }));
    const lock = { ...left, nonce: crypto.randomUUID() };
    await writeFile(join(build.data, "journal.lock"), JSON.stringify(lock));
    const server = start();
    expect(await server.speaks()).toContain("is running at");
    server.stop();
    expect(await server.ended).toBe(0);
  });
});

describe("a port that is taken", () => {
  test("by another program is left to it", async () => {
    const other = createServer((_, response) => response.end("{}"));
    other.listen(0, "127.0.0.1");
    await once(other, "listening");
    const server = start({ port: (other.address() as AddressInfo).port });
    expect(await server.ended).toBe(3);
    expect(server.said).toEqual([expect.stringContaining("used by another program")]);
    expect(await readdir(build.data)).not.toContain("journal.lock");
    other.close();
  });

  test("by a Communiqué with other data is left to it, and named", async () => {
    const first = start();
    const { port } = new URL(addressIn(await first.speaks()));
    const second = start({ port: Number(port), data: join(build.data, "other") });
    expect(await second.ended).toBe(3);
    expect(second.said).toEqual([expect.stringContaining("in another folder")]);
    first.stop();
    await first.ended;
  });
});

test("a data folder that cannot be written is said, and the page opens all the same", async () => {
  await writeFile(build.data, "a file, not a folder");
  const server = start();
  expect(await server.speaks()).toContain("cannot be written");
  server.stop();
  expect(await server.ended).toBe(0);
});
