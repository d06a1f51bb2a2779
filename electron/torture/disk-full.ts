import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { newTally, randomFrom, type Tally } from "#build/torture-row.ts";
import { openCollection } from "#electron/backup/open-collection.ts";
import { draftOf, readAll, unwrap } from "#electron/journal/testing/drafts.ts";

const run = promisify(execFile);

/** May this process mount a file system of its own? */
export async function canMount(): Promise<boolean> {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const folder = await mkdtemp(join(tmpdir(), "communique-mount-"));
  try {
    await run("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]);
    await run("umount", [folder]);
    return true;
  } catch {
    return false;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Answers on a small tmpfs until it is full, which happens at a point of chance: other files take most
 * of it. Then they go, and answering goes on. `runs` times, each on a new file system.
 */
export async function fillDisks(runs: number, seed: number): Promise<Tally> {
  const random = randomFrom(seed);
  const tally = newTally();
  for (let n = 0; n < runs; n += 1) {
    const folder = await mkdtemp(join(tmpdir(), "communique-full-"));
    await run("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]);
    try {
      await fillOnce(folder, random, tally);
    } catch (error) {
      console.error(error);
      tally.crashes += 1;
    } finally {
      await run("umount", [folder]);
      await rm(folder, { recursive: true, force: true });
    }
    tally.runs += 1;
  }
  return tally;
}

async function fillOnce(mounted: string, random: () => number, tally: Tally): Promise<void> {
  const folder = join(mounted, "data");
  const options = { folder, nowMs: Date.now, sealAtBytes: 8_000, appVersion: "1.0.0" };
  const filler = join(mounted, "filler");
  await mkdir(folder);
  const collection = await openCollection(options);
  const acknowledged: string[] = [];
  const answer = async (): Promise<string | null> => {
    const draft = draftOf(1, { text: "x".repeat(Math.floor(random() * 600)) });
    const reply = await collection.journal.append(draft);
    if (reply.ok) acknowledged.push(draft.id);
    return reply.ok ? null : reply.error.code;
  };
  for (let n = Math.floor(random() * 60); n > 0; n -= 1) await answer();
  const { bavail, bsize } = await statfs(mounted);
  await writeFile(
    filler,
    Buffer.alloc(Math.max(0, bavail * bsize - Math.floor(random() * 60_000))),
  );
  let code: string | null = null;
  for (let n = 0; n < 2_000 && code === null; n += 1) code = await answer();
  // It is said what is wrong, also of the next one, unless that is short enough for what is left; and
  // a backup says the same and takes nothing away.
  if (code !== "disk-full") tally.crashes += 1;
  if (![null, "disk-full"].includes(await answer())) tally.crashes += 1;
  const backup = await collection.backups.backUpNow();
  if (!backup.ok && backup.error.code !== "disk-full") tally.crashes += 1;
  await rm(filler);
  if ((await answer()) !== null) tally.crashes += 1;
  if (!(await collection.backups.backUpNow()).ok) tally.crashes += 1;
  await collection.backups.close();
  await collection.journal.close();

  const again = await openCollection(options);
  const events = await readAll(again.journal);
  const ids = new Set(events.map(({ id }) => id));
  tally.lost += acknowledged.filter((id) => !ids.has(id)).length;
  tally.duplicated += events.length - ids.size;
  tally.partial += [...ids].filter((id) => !acknowledged.includes(id)).length;
  const { backups } = unwrap(await again.backups.status());
  for (const { place, owner, id } of backups) {
    const preview = unwrap(await again.backups.previewRecover({ place, owner, id }));
    tally.partial += preview.damaged.length;
  }
  await again.backups.close();
  await again.journal.close();
}
