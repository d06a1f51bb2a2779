import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { newTally, randomFrom, type Tally } from "#build/torture-row.ts";
import { openCollection } from "#electron/backup/open-collection.ts";
import { readAll, unwrap } from "#electron/journal/testing/drafts.ts";

/** Small, so that a run seals several segments. */
const sealAtBytes = 20_000;

/** Rounds on one data folder: each reads all of it again, so a folder that only grew would take for ever. */
const roundsPerFolder = 10;

/**
 * Starts a process that answers and backs up without a pause, kills it with -9 at a moment of chance,
 * and looks at what it acknowledged: `rounds` times, a new data folder after every few.
 */
export async function killRounds(
  rounds: number,
  seed: number,
  lastMs = Number.POSITIVE_INFINITY,
): Promise<Tally & { readonly acknowledged: number }> {
  const random = randomFrom(seed);
  const tally = newTally();
  let acknowledged = 0;
  while (tally.runs < rounds && Date.now() < lastMs) {
    const left = Math.min(roundsPerFolder, rounds - tally.runs);
    acknowledged += await killOnOneFolder(left, random, tally);
  }
  return { ...tally, acknowledged };
}

async function killOnOneFolder(
  rounds: number,
  random: () => number,
  tally: Tally,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "communique-torture-"));
  const acknowledged = new Set<string>();
  try {
    for (let round = 0; round < rounds; round += 1) {
      const ids = await answerUntilKilled(folder, 20 + random() * 400);
      // One that ended by itself, or never began, has shown nothing.
      if (ids === null) tally.crashes += 1;
      for (const id of ids ?? []) acknowledged.add(id);
      await judge(folder, acknowledged, round === rounds - 1, tally);
      tally.runs += 1;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return acknowledged.size;
}

async function answerUntilKilled(
  folder: string,
  afterMs: number,
): Promise<readonly string[] | null> {
  const script = fileURLToPath(new URL("./answer-forever.ts", import.meta.url));
  const args = ["--import", "tsx", script, folder, String(sealAtBytes)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  // The moment counts from its first sign of life, else most would be killed while they start.
  await Promise.race([once(child.stdout, "data"), closed]);
  await setTimeout(afterMs);
  child.kill("SIGKILL");
  await closed;
  if (child.signalCode !== "SIGKILL") return null;
  const [ready, ...ids] = printed.split("\n").slice(0, -1);
  return ready === "ready" ? ids : null;
}

async function judge(
  folder: string,
  acknowledged: ReadonlySet<string>,
  isLast: boolean,
  tally: Tally,
): Promise<void> {
  const { journal, backups } = await openCollection({
    folder,
    nowMs: Date.now,
    sealAtBytes,
    appVersion: "1.0.0",
  });
  try {
    const events = await readAll(journal);
    const ids = new Set(events.map(({ id }) => id));
    tally.lost += [...acknowledged].filter((id) => !ids.has(id)).length;
    tally.duplicated += events.length - ids.size;
    if (events.some(({ seq }, index) => seq !== index + 1)) tally.partial += 1;
    if (unwrap(await journal.status()).readOnly !== null) tally.crashes += 1;
    if (!isLast) return;
    // Every backup that is listed can be read whole, and brings the events it says.
    await backups.tend();
    for (const { place, owner, id, events: count } of unwrap(await backups.status()).backups) {
      const preview = unwrap(await backups.previewRecover({ place, owner, id }));
      if (preview.damaged.length > 0 || preview.newEvents > 0 || preview.events !== count)
        tally.partial += 1;
    }
  } catch (error) {
    console.error(error);
    tally.crashes += 1;
  } finally {
    await backups.close();
    await journal.close();
  }
}
