import type { JournalEvent } from "#electron/bridge/contract.ts";
import { draftOf, readAll, unwrap } from "#electron/journal/testing/drafts.ts";
import { type MemoryFiles, memoryFiles } from "#electron/journal/testing/memory-files.ts";
import { type Collection, type CollectionOptions, openCollection } from "../open-collection.ts";

/** The data folder of every collection in memory. */
export const folder = "/data/communique";

export const noonMs = Date.UTC(2026, 10, 22, 12);
export const dayMs = 86_400_000;

/** A disk whose data folder is still to be made. */
export async function emptyDisk(): Promise<MemoryFiles> {
  const files = memoryFiles();
  await files.makeFolder("/data");
  await files.makeFolder("/usb");
  await files.flushFolder("/");
  return files;
}

/** A collection on a disk in memory; segments are sealed after about five events. */
export function openOn(
  files: CollectionOptions["files"] & object,
  options: Partial<CollectionOptions> = {},
): Promise<Collection> {
  return openCollection({
    folder,
    nowMs: () => noonMs,
    files,
    sealAtBytes: 900,
    appVersion: "1.0.0",
    dayOf: (atMs) => new Date(atMs).toISOString().slice(0, 10),
    ...options,
  });
}

export async function study(collection: Collection, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) unwrap(await collection.journal.append(draftOf(n)));
}

/** What a collection holds, whatever logs it is spread over. */
export async function eventIds(collection: Collection): Promise<readonly string[]> {
  return idsOf(await readAll(collection.journal));
}

export function idsOf(events: readonly JournalEvent[]): readonly string[] {
  return events.map(({ id }) => id).toSorted();
}

export async function close({ journal, backups }: Collection): Promise<void> {
  await backups.close();
  await journal.close();
}
