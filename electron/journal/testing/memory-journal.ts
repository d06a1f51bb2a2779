import type { JournalEvent } from "#electron/bridge/contract.ts";
import { type JournalOptions, openJournal } from "../journal.ts";
import { draftOf, unwrap } from "./drafts.ts";
import { type MemoryFiles, memoryFiles } from "./memory-files.ts";

/** The data folder of every journal in memory. */
export const folder = "/communique";

/** Opens the journal on a disk in memory; it seals after about five reviews. */
export function open(files: MemoryFiles, options: Partial<JournalOptions> = {}) {
  return openJournal({ folder, nowMs: () => 1_000, files, sealAtBytes: 900, ...options });
}

/** A journal that was written and closed. */
export async function filled(count: number, files = memoryFiles()) {
  const journal = await open(files);
  const events: JournalEvent[] = [];
  for (let n = 0; n < count; n += 1) events.push(unwrap(await journal.append(draftOf(n))));
  const { device } = unwrap(await journal.status());
  await journal.close();
  return { files, events, device, path: `${folder}/events/${device}` };
}
