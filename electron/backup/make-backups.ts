import type {
  BackupFailure,
  BackupInfo,
  BackupPlace,
  BackupReason,
  Reply,
} from "#electron/bridge/contract.ts";
import type { Files } from "#electron/journal/files.ts";
import type { JournalSnapshot } from "#electron/journal/store.ts";
import { backupFailure } from "./failure.ts";
import { blobsOf } from "./manifest.ts";
import { type BackupSource, openSource } from "./source.ts";
import type { Kept } from "./vault-list.ts";
import type { PlacedVault, Vaults } from "./vaults.ts";

export type Maker = {
  /**
   * A backup in every place; null where there is nothing new to copy, or nothing at all. Fails where the
   * first place fails; what happened in the second stands in `failureOf`.
   */
  make(
    snapshot: JournalSnapshot,
    reason: BackupReason,
    second: string | null,
  ): Promise<Reply<BackupInfo | null, BackupFailure>>;
  /** One that was asked for, whether or not something is new. */
  makeNow(
    snapshot: JournalSnapshot,
    reason: BackupReason,
    second: string | null,
  ): Promise<Reply<BackupInfo, BackupFailure>>;
  /** Reads everything of every backup of ours again where that was last done a week ago. */
  readAgain(device: string, second: string | null): Promise<void>;
  failureOf(place: BackupPlace): BackupFailure | null;
  forget(): void;
};

export type MakerDeps = {
  readonly files: Files;
  readonly folder: string;
  readonly vaults: Vaults;
  readonly nowMs: () => number;
  /** The local date of a moment, `YYYY-MM-DD`. */
  readonly dayOf: (atMs: number) => string;
  readonly appVersion: string;
};

const weekMs = 7 * 86_400_000;

/** Calls must not overlap. */
export function createMaker(deps: MakerDeps): Maker {
  const { files, folder, vaults, nowMs, dayOf, appVersion } = deps;
  const failures = new Map<BackupPlace, BackupFailure>();

  /** `work` in the first place, whose answer it is, and then in the second. */
  async function everywhere<T>(
    snapshot: JournalSnapshot,
    second: string | null,
    work: (placed: PlacedVault, source: BackupSource) => Promise<T>,
  ): Promise<Reply<T, BackupFailure>> {
    let source: BackupSource;
    try {
      source = await openSource(files, folder, snapshot);
    } catch (error) {
      return failed("first", error);
    }
    const first = await attempt(vaults.first, source, work);
    if (second !== null) await attempt(vaults.second(second, snapshot.device), source, work);
    return first;
  }

  async function attempt<T>(
    placed: PlacedVault,
    source: BackupSource,
    work: (placed: PlacedVault, source: BackupSource) => Promise<T>,
  ): Promise<Reply<T, BackupFailure>> {
    try {
      return { ok: true, value: await work(placed, source) };
    } catch (error) {
      return failed(placed.place, error);
    }
  }

  function failed(place: BackupPlace, error: unknown): Reply<never, BackupFailure> {
    const failure = backupFailure(error);
    failures.set(place, failure);
    return { ok: false, error: failure };
  }

  async function add(
    placed: PlacedVault,
    source: BackupSource,
    reason: BackupReason,
  ): Promise<BackupInfo> {
    const atMs = nowMs();
    const day = dayOf(atMs);
    const kept = await placed.vault.add(source, { atMs, day, reason, appVersion });
    failures.delete(placed.place);
    await thin(placed, day);
    return infoOf(placed, kept);
  }

  const make: Maker["make"] = (snapshot, reason, second) =>
    everywhere(snapshot, second, async (placed, source) => {
      const isEmpty = snapshot.events === 0 && source.documents.length === 0;
      if (isEmpty) return null;
      if (!(await placed.vault.isCurrent(source))) return add(placed, source, reason);
      failures.delete(placed.place);
      return null;
    });

  const makeNow: Maker["makeNow"] = (snapshot, reason, second) =>
    everywhere(snapshot, second, (placed, source) => add(placed, source, reason));

  /** An old backup that cannot be removed is worth a word, and no reason to call the new one failed. */
  async function thin({ place, vault }: PlacedVault, today: string): Promise<void> {
    try {
      await vault.thin(today);
    } catch (error) {
      failures.set(place, backupFailure(error));
    }
  }

  async function readAgain(device: string, second: string | null): Promise<void> {
    const ours = [vaults.first, ...(second === null ? [] : [vaults.second(second, device)])];
    for (const placed of ours) {
      try {
        const { backups, fullReadAtMs } = await placed.vault.list();
        const sinceMs = nowMs() - (fullReadAtMs ?? Number.NEGATIVE_INFINITY);
        // A clock that was ahead must not put it off for years.
        if (backups.length === 0 || (sinceMs >= 0 && sinceMs < weekMs)) continue;
        await placed.vault.readAll(nowMs());
      } catch (error) {
        failures.set(placed.place, backupFailure(error));
      }
    }
  }

  return {
    make,
    makeNow,
    readAgain,
    failureOf: (place) => failures.get(place) ?? null,
    forget: () => failures.clear(),
  };
}

export function infoOf({ place, owner }: PlacedVault, kept: Kept): BackupInfo {
  const { manifest, id, verifiedAtMs, damaged } = kept;
  const { atMs, reason, appVersion, device, heads, events } = manifest;
  const bytes = [...blobsOf(manifest).values()].reduce((sum, one) => sum + one, 0);
  const made = { atMs, reason, appVersion, device, heads, events, bytes };
  return { place, owner, id, ...made, verifiedAtMs, damaged };
}
