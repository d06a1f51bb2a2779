import { createHash } from "node:crypto";
import { newTally, randomFrom, type Tally } from "#build/torture-row.ts";
import {
  close,
  dayMs,
  emptyDisk,
  eventIds,
  folder,
  openOn,
  study,
} from "#electron/backup/testing/memory-collection.ts";
import type { BackupInfo } from "#electron/bridge/contract.ts";
import { unwrap } from "#electron/journal/testing/drafts.ts";

export type BackupYear = Tally & {
  /** Backups made, and how many are kept in the end. */
  readonly made: number;
  readonly kept: number;
  /** Per day before the last: how many are kept. */
  readonly keptByAge: ReadonlyMap<number, number>;
};

/**
 * A year of studying with one to three backups on most days. Then each that was kept is restored on an
 * empty disk and compared, by a hash of the ids of its events, with what was there when it was made.
 */
export async function backupYear(days: number, seed: number): Promise<BackupYear> {
  const random = randomFrom(seed);
  const tally = newTally();
  const hashes = new Map<string, string>();
  const disk = await emptyDisk();
  let nowMs = Date.UTC(2026, 0, 1, 9);
  const lastMs = nowMs + (days - 1) * dayMs;
  const collection = await openOn(disk, { nowMs: () => nowMs, sealAtBytes: 4_000 });
  for (let day = 0; day < days; day += 1) {
    const dayStartsMs = lastMs - (days - 1 - day) * dayMs;
    const isLast = day === days - 1;
    for (let n = isLast ? 1 : Math.floor(random() * 4); n > 0; n -= 1) {
      nowMs = dayStartsMs + Math.floor(random() * 1_000) + (4 - n) * 3_600_000;
      await study(collection, 1 + Math.floor(random() * 3));
      const made = await collection.backups.backUp("timer");
      if (!made.ok || made.value === null) tally.crashes += 1;
      else hashes.set(made.value.id, hashOf(await eventIds(collection)));
      await collection.backups.tend();
    }
    const { backups } = unwrap(await collection.backups.status());
    const verified = backups.filter((one) => one.verifiedAtMs !== null && one.damaged === null);
    if (verified.length < Math.min(3, hashes.size)) tally.lost += 1;
  }
  const { backups } = unwrap(await collection.backups.status());
  await close(collection);
  const keptByAge = new Map<number, number>();
  for (const backup of backups) {
    const age = Math.floor(lastMs / dayMs) - Math.floor(backup.atMs / dayMs);
    keptByAge.set(age, (keptByAge.get(age) ?? 0) + 1);
    await disk.remove(`${folder}/events`);
    await disk.remove(`${folder}/device.json`);
    const restored = await openOn(disk, { nowMs: () => nowMs });
    const { place, owner, id }: BackupInfo = backup;
    unwrap(await restored.backups.recover({ place, owner, id }));
    if (hashOf(await eventIds(restored)) !== hashes.get(id)) tally.partial += 1;
    await close(restored);
    tally.runs += 1;
  }
  return { ...tally, made: hashes.size, kept: backups.length, keptByAge };
}

function hashOf(ids: readonly string[]): string {
  return createHash("sha256").update(ids.join("\n")).digest("hex");
}
