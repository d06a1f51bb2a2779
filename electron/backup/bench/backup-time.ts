import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { JournalEvent } from "#electron/bridge/contract.ts";
import { encodeLine } from "#electron/journal/line.ts";
import { encodeTrailer } from "#electron/journal/segment.ts";
import { segmentFile } from "#electron/journal/segment-name.ts";
import { unwrap } from "#electron/journal/testing/drafts.ts";
import { openCollection } from "../open-collection.ts";

/*
 * npm run bench:backup [-- <events>]
 * What backups cost with a journal of 1,000,000 answers on this disk: the first one, which copies everything
 * and reads it back; the next ones, after 100 more answers each; one where nothing changed. No assertions.
 */
const events = Number(process.argv[2] ?? 1_000_000);
const sealAtBytes = 1024 * 1024;
const rounds = 5;

const root = mkdtempSync(join(tmpdir(), "communique-backup-time-"));
const folder = join(root, "data");
try {
  const bytes = writeJournal(randomUUID());
  console.log(
    `${events.toLocaleString("en")} events, ${(bytes / 2 ** 20).toFixed(0)} MiB; Node ${process.versions.node}, ${process.platform}, ${cpus().length} cores`,
  );
  // The first start of a version copies before it writes: this is the first backup.
  const { ms: first, value: collection } = await timed(() =>
    openCollection({ folder, nowMs: Date.now, appVersion: "1.0.0" }),
  );
  const { backups, journal } = collection;
  print("start with the first backup, all of it copied and read back", [first]);
  const later: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (let n = 0; n < 100; n += 1) unwrap(await journal.append(draftOf(events + n)));
    later.push((await timed(async () => unwrap(await backups.backUpNow("asked")))).ms);
  }
  print("the next one, after 100 more answers", later);
  const listed: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    listed.push((await timed(async () => unwrap(await backups.status()))).ms);
  }
  print("the list of backups", listed);
  const made = unwrap(await backups.status()).backups;
  const verified = made.filter(({ verifiedAtMs, damaged }) => verifiedAtMs !== null && !damaged);
  console.log(
    `${made.length} backups, ${verified.length} verified; events: ${made.map((one) => one.events).join(", ")}`,
  );
  await backups.close();
  await journal.close();
  const { ms: start, value: again } = await timed(() =>
    openCollection({ folder, nowMs: Date.now, appVersion: "1.0.0" }),
  );
  print("start without one", [start]);
  await again.backups.close();
  await again.journal.close();
} finally {
  rmSync(root, { recursive: true, force: true });
}

async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly ms: number; readonly value: T }> {
  const from = performance.now();
  const value = await work();
  return { ms: performance.now() - from, value };
}

function print(what: string, ms: readonly number[]): void {
  const sorted = ms.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const spread = ms.length > 1 ? `  (${ms.length} runs, most ${sorted.at(-1)?.toFixed(0)} ms)` : "";
  console.log(`${median.toFixed(0).padStart(8)} ms  ${what}${spread}`);
}

/** Segments as the journal writes them; gives their size in bytes. */
function writeJournal(device: string): number {
  const path = join(folder, "events", device);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(folder, "device.json"), `${JSON.stringify({ device })}\n`);
  let [lines, bytes, total, number]: [Buffer[], number, number, number] = [[], 0, 0, 1];
  const put = (isSealed: boolean): void => {
    const content = Buffer.concat(lines);
    const trailer = isSealed ? encodeTrailer(number, device, content) : Buffer.alloc(0);
    writeFileSync(join(path, segmentFile(number)), Buffer.concat([content, trailer]));
    total += content.length + trailer.length;
    [lines, bytes, number] = [[], 0, number + 1];
  };
  for (let seq = 1; seq <= events; seq += 1) {
    const clock = { ms: 1_700_000_000_000 + seq * 10_000, counter: 0 };
    const event: JournalEvent = { ...draftOf(seq), device, seq, clock };
    const line = encodeLine(event);
    if (bytes > 0 && bytes + line.length > sealAtBytes) put(true);
    lines.push(line);
    bytes += line.length;
  }
  put(false);
  return total;
}

/** An answer of the usual size. */
function draftOf(n: number) {
  const atMs = 1_700_000_000_000 + n * 10_000;
  return {
    id: randomUUID(),
    kind: "reviewed",
    v: 1,
    body: {
      cardId: `2025-02-07-joint-statement/fact-${n % 5_000}/gap/cloze/ja`,
      rating: "good",
      atMs,
      utcOffsetMin: 540,
      studyDay: Math.floor(atMs / 86_400_000),
      tookMs: 4_000 + (n % 9_000),
      promised: { unit: "days", days: 1 + (n % 200) },
      phase: "review",
      step: 0,
    },
  };
}
