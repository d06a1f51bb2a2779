import { tallyIds } from "#build/torture-row.ts";
import {
  close,
  emptyDisk,
  eventIds,
  folder,
  openOn,
  study,
} from "#electron/backup/testing/memory-collection.ts";
import type { BackupInfo } from "#electron/bridge/contract.ts";
import { draftOf, unwrap } from "#electron/journal/testing/drafts.ts";
import type { MemoryFiles } from "#electron/journal/testing/memory-files.ts";
import type { FaultCase } from "./every-fault.ts";

/** Appending, and sealing on the way: an event that was not acknowledged is tried again. */
export const appendCase: FaultCase<{ readonly acknowledged: string[]; readonly tried: string[] }> =
  {
    prepare: async () => ({ disk: await emptyDisk(), world: { acknowledged: [], tried: [] } }),
    act: async (files, { acknowledged, tried }) => {
      const collection = await openOn(files);
      for (let n = 0; n < 7; n += 1) {
        const draft = draftOf(n);
        tried.push(draft.id);
        for (let attempt = 0; attempt < 2; attempt += 1) {
          if (!(await collection.journal.append(draft)).ok) continue;
          acknowledged.push(draft.id);
          break;
        }
      }
      await close(collection);
    },
    judge: async (disk, { acknowledged, tried }, tally) => {
      const again = await openOn(disk);
      tallyIds(tally, await eventIds(again), acknowledged, new Set(tried));
      await close(again);
    },
  };

type BackedUp = { readonly ids: readonly string[]; readonly backup: BackupInfo };

/** Nine events in a backup and in the journal. */
async function backedUp(): Promise<{ readonly disk: MemoryFiles; readonly world: BackedUp }> {
  const disk = await emptyDisk();
  const collection = await openOn(disk);
  await study(collection, 9);
  const backup = unwrap(await collection.backups.backUpNow());
  const ids = await eventIds(collection);
  await close(collection);
  return { disk, world: { ids, backup } };
}

/** A second backup beside a first: whatever happens, each that is listed is whole, and the first is there. */
export const backupCase: FaultCase<BackedUp & { readonly added: string[] }> = {
  prepare: async () => {
    const { disk, world } = await backedUp();
    return { disk, world: { ...world, added: [] } };
  },
  act: async (files, { added }) => {
    const collection = await openOn(files);
    for (let n = 0; n < 6; n += 1) {
      const draft = draftOf(n);
      if ((await collection.journal.append(draft)).ok) added.push(draft.id);
    }
    if (!(await collection.backups.backUpNow()).ok) await collection.backups.backUpNow();
    await close(collection);
  },
  judge: async (disk, { ids, backup, added }, tally) => {
    const again = await openOn(disk);
    const found = await eventIds(again);
    tally.lost += [...ids, ...added].filter((id) => !found.includes(id)).length;
    // A week on, everything is read again.
    await close(again);
    const later = await openOn(disk, { nowMs: () => backup.atMs + 8 * 86_400_000 });
    await later.backups.tend();
    const { backups } = unwrap(await later.backups.status());
    if (!backups.some(({ id }) => id === backup.id)) tally.lost += 1;
    tally.partial += backups.filter(({ damaged }) => damaged !== null).length;
    tally.partial += unwrap(await later.backups.status()).folders[0]?.unreadable.length ?? 0;
    await disk.remove(`${folder}/events`);
    await close(later);
    const restored = await openOn(disk);
    unwrap(await restored.backups.recover(refOf(backup)));
    tally.lost += (await missing(restored, ids)).length;
    await close(restored);
  },
};

/** Recovery into a journal that has lost its files and begun anew: the state before, or the union. */
export const recoverCase: FaultCase<BackedUp & { readonly since: readonly string[] }> = {
  prepare: async () => {
    const { disk, world } = await backedUp();
    await disk.remove(`${folder}/events`);
    const anew = await openOn(disk);
    await study(anew, 3);
    const since = await eventIds(anew);
    await close(anew);
    await disk.flushFolder(folder);
    return { disk, world: { ...world, since } };
  },
  act: async (files, { backup }) => {
    const collection = await openOn(files);
    await collection.backups.recover(refOf(backup));
    await close(collection);
  },
  judge: async (disk, { ids, since }, tally) => {
    const again = await openOn(disk);
    const found = await eventIds(again);
    tally.lost += since.filter((id) => !found.includes(id)).length;
    tally.duplicated += found.length - new Set(found).size;
    const brought = ids.filter((id) => found.includes(id)).length;
    if (brought !== 0 && brought !== ids.length) tally.partial += 1;
    await close(again);
  },
};

/** The import of an exported file: the state before, or the union. */
export const importCase: FaultCase<{
  readonly ids: readonly string[];
  readonly own: readonly string[];
}> = {
  prepare: async () => {
    const source = await emptyDisk();
    const other = await openOn(source);
    await study(other, 9);
    unwrap(await other.backups.exportTo("/usb/all.communique"));
    const ids = await eventIds(other);
    await close(other);
    const disk = await emptyDisk();
    await disk.open("/usb/all.communique", "create");
    disk.overwrite("/usb/all.communique", await source.read("/usb/all.communique"));
    await disk.flushFolder("/usb");
    const collection = await openOn(disk);
    await study(collection, 3);
    const own = await eventIds(collection);
    await close(collection);
    return { disk, world: { ids, own } };
  },
  act: async (files) => {
    const collection = await openOn(files);
    const chosen = await collection.backups.inspect("/usb/all.communique");
    if (chosen.ok) await collection.backups.importFile(chosen.value.ticket);
    await close(collection);
  },
  judge: async (disk, { ids, own }, tally) => {
    const again = await openOn(disk);
    const found = await eventIds(again);
    tally.lost += own.filter((id) => !found.includes(id)).length;
    tally.duplicated += found.length - new Set(found).size;
    const brought = ids.filter((id) => found.includes(id)).length;
    if (brought !== 0 && brought !== ids.length) tally.partial += 1;
    await close(again);
  },
};

/** Writing the exported file: it is there whole, or not at all. */
export const exportCase: FaultCase<BackedUp> = {
  prepare: backedUp,
  act: async (files) => {
    const collection = await openOn(files);
    await collection.backups.exportTo("/usb/all.communique");
    await close(collection);
  },
  judge: async (disk, { ids }, tally) => {
    const again = await openOn(disk);
    tally.lost += (await missing(again, ids)).length;
    if ((await disk.list("/usb")).includes("all.communique")) {
      const read = await again.backups.inspect("/usb/all.communique");
      if (!read.ok || read.value.events !== ids.length) tally.partial += 1;
    }
    await close(again);
  },
};

async function missing(
  collection: Parameters<typeof eventIds>[0],
  ids: readonly string[],
): Promise<readonly string[]> {
  const found = new Set(await eventIds(collection));
  return ids.filter((id) => !found.has(id));
}

function refOf({ place, owner, id }: BackupInfo) {
  return { place, owner, id };
}
