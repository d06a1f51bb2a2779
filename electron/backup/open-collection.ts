import type { BackupFailure } from "#electron/bridge/contract.ts";
import { type Files, nodeFiles } from "#electron/journal/files.ts";
import { type Journal, type JournalOptions, openJournal } from "#electron/journal/journal.ts";
import type { JournalSnapshot } from "#electron/journal/store.ts";
import { readBackupSettings, writeBackupSettings } from "./backup-settings.ts";
import { type Backups, createBackups } from "./backups.ts";
import { backupFailure } from "./failure.ts";
import { createMaker } from "./make-backups.ts";
import { createVaults } from "./vaults.ts";

/** The journal and its backups, which belong together: the first thing a new version does is a copy. */
export type Collection = { readonly journal: Journal; readonly backups: Backups };

export type CollectionOptions = Omit<JournalOptions, "beforeWriting"> & {
  readonly appVersion: string;
  /** The local date of a moment, `YYYY-MM-DD`. */
  readonly dayOf?: (atMs: number) => string;
};

/** Opens both. It never rejects, as `openJournal` never does. */
export async function openCollection(options: CollectionOptions): Promise<Collection> {
  const { folder, nowMs, appVersion, files = nodeFiles, dayOf = localDay } = options;
  const vaults = createVaults(files, folder);
  const maker = createMaker({ files, folder, vaults, nowMs, dayOf, appVersion });

  /** A copy of what another version of the app has left, before this one writes to it. */
  async function copyFirst(snapshot: JournalSnapshot): Promise<void> {
    await expected(async () => {
      const settings = await readBackupSettings(files, folder);
      if (settings.appVersion === appVersion) return;
      const made = await maker.make(snapshot, "before-update", settings.second);
      // Where that failed the next start tries again; it stands in the status, and studying goes on.
      if (made.ok) await writeBackupSettings(files, folder, { ...settings, appVersion });
    });
  }

  const journal = await openJournal({ ...options, beforeWriting: copyFirst });
  const settings = await settingsOf(files, folder);
  const backups = createBackups({
    files,
    folder,
    journal,
    vaults,
    maker,
    settings,
    nowMs,
    appVersion,
  });
  return { journal, backups };
}

async function settingsOf(files: Files, folder: string) {
  try {
    return await readBackupSettings(files, folder);
  } catch (error) {
    backupFailure(error);
    return { second: null, appVersion: null };
  }
}

/** Passes expected failures over; bugs are thrown on. */
async function expected(work: () => Promise<void>): Promise<BackupFailure | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return backupFailure(error);
  }
}

/** The date on the student's own calendar. */
export function localDay(atMs: number): string {
  const at = new Date(atMs);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
