import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openJournal } from "./journal.ts";
import { draftOf, readAll, unwrap } from "./testing/drafts.ts";

const rounds = 5;
const sealAtBytes = 20_000;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "communique-kill-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Starts a process that appends and prints what it acknowledged. */
function startAppending() {
  const script = fileURLToPath(new URL("./testing/append-forever.ts", import.meta.url));
  return spawn(process.execPath, ["--import", "tsx", script, folder, String(sealAtBytes)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** Kills the process in the midst of it and returns what it acknowledged. */
async function appendUntilKilled(acks: number): Promise<readonly string[]> {
  const child = startAppending();
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
    if (printed.split("\n").length > acks) child.kill("SIGKILL");
  });
  await once(child, "close");
  return printed.split("\n").slice(0, -1);
}

test("a process killed while it appends loses nothing it acknowledged", {
  timeout: 60_000,
}, async () => {
  const acknowledged: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    acknowledged.push(...(await appendUntilKilled(50 + round * 37)));
    const journal = await openJournal({ folder, nowMs: Date.now, sealAtBytes });
    const events = await readAll(journal);
    const status = unwrap(await journal.status());
    await journal.close();

    expect(status.readOnly).toBeNull();
    const ids = events.map(({ id }) => id);
    expect(ids.filter((id) => acknowledged.includes(id))).toEqual(acknowledged);
    // A killed process may have stored the one event whose acknowledgement it did not print.
    expect(ids.length - acknowledged.length).toBeLessThanOrEqual(round + 1);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  }
});

test("while another process writes, this one reads; once it is killed, this one writes", {
  timeout: 60_000,
}, async () => {
  const child = startAppending();
  await once(child.stdout, "data");
  const journal = await openJournal({ folder, nowMs: Date.now, sealAtBytes });
  const error = { code: "journal-locked", params: { pid: child.pid } };
  expect(await journal.append(draftOf(1))).toEqual({ ok: false, error });
  expect((await readAll(journal)).length).toBeGreaterThan(0);
  child.stdout.resume();
  child.kill("SIGKILL");
  await once(child, "close");
  const before = (await readAll(journal)).length;
  unwrap(await journal.append(draftOf(1)));
  expect(await readAll(journal)).toHaveLength(before + 1);
  await journal.close();
});
