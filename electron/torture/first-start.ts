import {
  close,
  emptyDisk,
  eventIds,
  openOn,
  study,
} from "#electron/backup/testing/memory-collection.ts";
import { unwrap } from "#electron/journal/testing/drafts.ts";
import type { FaultCase } from "./every-fault.ts";

/**
 * The first start of another version on the journal of an older one, which copies before it writes: all
 * events stay, none twice, and no start writes before there is a copy.
 */
export const firstStartCase: FaultCase<{ readonly ids: readonly string[] }> = {
  prepare: async () => {
    const disk = await emptyDisk();
    const older = await openOn(disk, { appVersion: "0.9.0" });
    await study(older, 9);
    const ids = await eventIds(older);
    await close(older);
    return { disk, world: { ids } };
  },
  act: async (files) => {
    const newer = await openOn(files);
    await close(newer);
  },
  judge: async (disk, { ids }, tally) => {
    const again = await openOn(disk);
    const found = await eventIds(again);
    tally.lost += ids.filter((id) => !found.includes(id)).length;
    tally.duplicated += found.length - new Set(found).size;
    if (unwrap(await again.journal.status()).readOnly !== null) tally.crashes += 1;
    const { backups } = unwrap(await again.backups.status());
    if (!backups.some(({ events, damaged }) => events === ids.length && damaged === null))
      tally.partial += 1;
    await close(again);
  },
};
