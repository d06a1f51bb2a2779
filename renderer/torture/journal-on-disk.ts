import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openCollection } from "#electron/backup/open-collection.ts";
import type { JournalEvent } from "#electron/bridge/contract.ts";
import { restoreEvents } from "#electron/journal/restore-events.ts";
import { readAll } from "#electron/journal/testing/drafts.ts";
import type { JournalPort } from "#renderer/domain/journal-port.ts";

export type JournalOnDisk = {
  readonly port: JournalPort;
  readonly folder: string;
  /** What stands in the files, read anew. */
  events(): Promise<readonly JournalEvent[]>;
  shut(): Promise<void>;
  reopen(): Promise<void>;
  /** Removes the folder of a journal that is shut. */
  remove(): Promise<void>;
};

/** The journal that both hosts run, on real files in a folder of its own, flushed before it answers. */
export async function journalOnDisk(): Promise<JournalOnDisk> {
  const folder = join(await mkdtemp(join(tmpdir(), "communique-journal-")), "data");
  const open = () => openCollection({ folder, nowMs: Date.now, appVersion: "1.0.0" });
  let { journal, backups } = await open();

  async function shut(): Promise<void> {
    await backups.close();
    await journal.close();
  }

  async function reopen(): Promise<void> {
    ({ journal, backups } = await open());
  }

  return {
    folder,
    port: {
      journalStatus: () => journal.status(),
      appendEvent: (draft) => journal.append(draft),
      readEvents: (request) => journal.read(request),
      restoreEvents: ({ events }) => restoreEvents(journal, events),
      checkJournal: () => journal.check(),
    },
    async events() {
      await shut();
      await reopen();
      return readAll(journal);
    },
    shut,
    reopen,
    remove: () => rm(dirname(folder), { recursive: true, force: true }),
  };
}
