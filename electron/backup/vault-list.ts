import { join } from "node:path";
import type { Files } from "#electron/journal/files.ts";
import { readIfThere } from "#electron/journal/whole-file.ts";
import { listIfThere } from "./list-if-there.ts";
import { type Manifest, parseManifest } from "./manifest.ts";
import { readVaultState, type VaultState } from "./vault-state.ts";

/** A backup in its folder. */
export type Kept = {
  readonly id: string;
  readonly manifest: Manifest;
  readonly verifiedAtMs: number | null;
  readonly damaged: string | null;
};

export type VaultContents = {
  /** The newest first. */
  readonly backups: readonly Kept[];
  /** Files that are no readable manifest, of a newer app's among them. */
  readonly unreadable: readonly string[];
  /** The newest has less than half of the events of another, or none: nothing is thinned. */
  readonly isHeld: boolean;
  readonly fullReadAtMs: number | null;
};

/** The manifests of a folder of backups. */
export type VaultList = {
  read(): Promise<VaultContents>;
  /** Null where there is none that can be read. */
  readManifest(id: string): Promise<Manifest | null>;
  manifestFile(id: string): string;
  /** Reads a manifest anew when it is next asked for; all of them without an id. */
  forget(id?: string): void;
};

/** `folder` is the vault's, `manifests` the one in it. */
export function createVaultList(files: Files, folder: string, manifests: string): VaultList {
  /** Manifests never change. */
  const known = new Map<string, Manifest>();

  async function read(): Promise<VaultContents> {
    const state = await readVaultState(files, folder);
    const backups: Kept[] = [];
    const unreadable: string[] = [];
    for (const name of await listIfThere(files, manifests)) {
      const id = /^([\w.-]+)\.json$/.exec(name)?.[1];
      if (id === undefined) continue;
      const manifest = known.get(id) ?? (await readManifest(id));
      if (manifest === null) unreadable.push(name);
      else backups.push(keptOf(id, manifest, state));
    }
    backups.sort((a, b) => b.manifest.number - a.manifest.number);
    return { backups, unreadable, isHeld: isShrunk(backups), fullReadAtMs: state.fullReadAtMs };
  }

  async function readManifest(id: string): Promise<Manifest | null> {
    const text = await readIfThere(files, manifestFile(id));
    const read = parseManifest(text ?? "");
    if (read.status !== "read") return null;
    known.set(id, read.manifest);
    return read.manifest;
  }

  const manifestFile = (id: string) => join(manifests, `${id}.json`);

  return {
    read,
    readManifest,
    manifestFile,
    forget: (id) => (id === undefined ? known.clear() : known.delete(id)),
  };
}

export function keptOf(id: string, manifest: Manifest, state: VaultState): Kept {
  return {
    id,
    manifest,
    verifiedAtMs: state.verified[id] ?? null,
    damaged: state.damaged[id] ?? null,
  };
}

/**
 * Compared with the largest of all and not with the one before: else the second backup after a loss
 * would look like no loss, and time would thin the good ones away.
 */
function isShrunk(newestFirst: readonly Kept[]): boolean {
  const [newest, ...older] = newestFirst.map(({ manifest }) => manifest.events);
  if (newest === undefined || older.length === 0) return false;
  return newest === 0 || newest * 2 <= Math.max(...older);
}
