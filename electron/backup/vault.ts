import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { identity } from "#build/identity.mjs";
import type { BackupReason } from "#electron/bridge/contract.ts";
import type { Files } from "#electron/journal/files.ts";
import type { JournalFile } from "#electron/journal/store.ts";
import { makeDurableFolder, readIfThere, replaceFile } from "#electron/journal/whole-file.ts";
import { openBlobs } from "./blobs.ts";
import {
  blobsOf,
  countLines,
  encodeManifest,
  type Manifest,
  type ManifestSegment,
  manifestFormat,
  parseManifest,
  sha256,
} from "./manifest.ts";
import { type BackupSource, listIfThere } from "./source.ts";
import { obsoleteBackups } from "./thinning.ts";
import { readVaultState, type VaultState, writeVaultState } from "./vault-state.ts";

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

/** When and why. */
export type Occasion = {
  readonly atMs: number;
  readonly day: string;
  readonly reason: BackupReason;
  readonly appVersion: string;
};

/** The files of a backup do not read back as they were written, or one of them is gone. */
export class Damaged extends Error {}

/**
 * One folder of backups: `manifests/<time>.json` and the contents they share, `contents/<sha256>`. A
 * backup is there once its manifest is; whatever fails before that leaves the older ones as they were.
 * All calls reject with the system's error, or with `Damaged`; they must not overlap.
 */
export type Vault = {
  list(): Promise<VaultContents>;
  /** Copies what is not here yet, writes the manifest and reads back what was written. */
  add(source: BackupSource, occasion: Occasion): Promise<Kept>;
  /** Is the newest backup of exactly this? */
  isCurrent(source: BackupSource): Promise<boolean>;
  /** Takes away what is older than need be, if the newest is whole and not much smaller. */
  thin(today: string): Promise<void>;
  /** Reads everything of every backup; damaged contents are set aside, to be copied anew. */
  readAll(atMs: number): Promise<void>;
  /** The contents of a hash; null where they are missing or damaged. */
  read(name: string): Promise<Buffer | null>;
};

export function openVault(files: Files, folder: string): Vault {
  const manifests = join(folder, "manifests");
  const contents = join(folder, "contents");
  const blobs = openBlobs(files, contents);
  /** Manifests never change. */
  const known = new Map<string, Manifest>();

  async function list(): Promise<VaultContents> {
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

  async function add(source: BackupSource, occasion: Occasion): Promise<Kept> {
    await makeDurableFolder(files, manifests);
    await makeDurableFolder(files, contents);
    const [newest] = (await list()).backups;
    const copied = new Set<string>();
    const segments: ManifestSegment[] = [];
    for (const file of source.snapshot.files) {
      segments.push(
        (await copiedBefore(source, file, newest)) ?? (await copy(source, file, copied)),
      );
    }
    for (const document of source.documents) {
      if (await blobs.has(document.sha256, document.bytes)) continue;
      await blobs.put(document.sha256, await source.readDocument(document));
      copied.add(document.sha256);
    }
    await blobs.flush();
    const { device, heads, events } = source.snapshot;
    const { atMs, day, reason, appVersion } = occasion;
    const manifest: Manifest = {
      format: manifestFormat,
      journalFormat: identity.journalFormat,
      number: (newest?.manifest.number ?? 0) + 1,
      atMs,
      day,
      reason,
      appVersion,
      device,
      heads,
      events,
      segments,
      documents: [...source.documents],
    };
    const moment = new Date(atMs).toISOString().replaceAll(":", "-");
    const id = `${moment}_${randomUUID().slice(0, 8)}`;
    await replaceFile(files, manifestFile(id), encodeManifest(manifest));
    return verifyNew(id, manifest, copied, atMs);
  }

  /** A sealed file is known by its end, where its hash stands; any other is read. */
  async function copiedBefore(
    source: BackupSource,
    file: JournalFile,
    newest: Kept | undefined,
  ): Promise<ManifestSegment | null> {
    const before = newest?.manifest.segments.find(
      ({ device, name, bytes }) =>
        device === file.device && name === file.name && bytes === file.bytes,
    );
    if (!file.sealed || !before || !(await blobs.has(before.sha256, before.bytes))) return null;
    const end = await source.readTrailer(file);
    return end.equals(await blobs.readEnd(before.sha256, end.length)) ? before : null;
  }

  async function copy(
    source: BackupSource,
    file: JournalFile,
    copied: Set<string>,
  ): Promise<ManifestSegment> {
    const bytes = await source.readSegment(file);
    const name = sha256(bytes);
    if (!(await blobs.has(name, bytes.length))) {
      await blobs.put(name, bytes);
      copied.add(name);
    }
    const { device, number } = file;
    const lines = countLines(bytes);
    return { device, name: file.name, number, bytes: bytes.length, lines, sha256: name };
  }

  /** Reads back what was written just now; of what was there before, whether it is there. */
  async function verifyNew(
    id: string,
    manifest: Manifest,
    copied: ReadonlySet<string>,
    atMs: number,
  ): Promise<Kept> {
    const written = await readManifest(id);
    if (JSON.stringify(written) !== JSON.stringify(manifest)) throw new Damaged(`${id}.json`);
    const damaged = await firstDamage(manifest, (name) => !copied.has(name));
    const state = await readVaultState(files, folder);
    const next = withVerdict(state, id, damaged, atMs);
    await writeVaultState(files, folder, next);
    if (damaged !== null) {
      await blobs.setAside(damaged);
      throw new Damaged(damaged);
    }
    return keptOf(id, manifest, next);
  }

  /** The name of the first content that is missing or damaged; `trusted` ones need only be there. */
  async function firstDamage(
    manifest: Manifest,
    isTrusted: (name: string) => boolean,
  ): Promise<string | null> {
    for (const [name, bytes] of blobsOf(manifest)) {
      const isThere = isTrusted(name)
        ? await blobs.has(name, bytes)
        : isAsListed(manifest, name, await blobs.read(name));
      if (!isThere) return name;
    }
    return null;
  }

  async function isCurrent(source: BackupSource): Promise<boolean> {
    const [newest] = (await list()).backups;
    if (newest === undefined || newest.verifiedAtMs === null || newest.damaged !== null)
      return false;
    const { segments, documents, device } = newest.manifest;
    const before = segments.map((one) => [one.device, one.name, one.bytes]);
    const now = source.snapshot.files.map((one) => [one.device, one.name, one.bytes]);
    return (
      device === source.snapshot.device &&
      JSON.stringify([before, documents]) === JSON.stringify([now, source.documents])
    );
  }

  async function thin(today: string): Promise<void> {
    const { backups, unreadable, isHeld } = await list();
    const [newest] = backups;
    if (newest === undefined || newest.verifiedAtMs === null || newest.damaged || isHeld) return;
    const obsolete = new Set(
      obsoleteBackups(
        backups.map(({ id, manifest, verifiedAtMs, damaged }) => {
          const isVerified = verifiedAtMs !== null && damaged === null;
          return { id, day: manifest.day, isVerified };
        }),
        today,
      ),
    );
    for (const id of obsolete) {
      await files.remove(manifestFile(id));
      known.delete(id);
    }
    if (obsolete.size > 0) await files.flushFolder(manifests);
    // What an unreadable manifest refers to is not known, so nothing is removed while there is one.
    if (unreadable.length > 0) return;
    const kept = backups.filter(({ id }) => !obsolete.has(id));
    const needed = new Set(kept.flatMap(({ manifest }) => [...blobsOf(manifest).keys()]));
    await blobs.sweep((name) => needed.has(name));
  }

  async function readAll(atMs: number): Promise<void> {
    known.clear();
    const { backups } = await list();
    const verdicts = new Map<string, boolean>();
    let state = await readVaultState(files, folder);
    for (const { id, manifest } of backups) {
      for (const name of blobsOf(manifest).keys()) {
        if (verdicts.has(name)) continue;
        verdicts.set(name, isAsListed(manifest, name, await blobs.read(name)));
        if (!verdicts.get(name)) await blobs.setAside(name);
      }
      const damaged = [...blobsOf(manifest).keys()].find((name) => !verdicts.get(name)) ?? null;
      state = withVerdict(state, id, damaged, atMs);
    }
    const ids = new Set(backups.map(({ id }) => id));
    await writeVaultState(files, folder, { ...onlyOf(state, ids), fullReadAtMs: atMs });
  }

  return { list, add, isCurrent, thin, readAll, read: blobs.read };
}

/** Is it there, and has it the number of lines the manifest says? */
function isAsListed({ segments }: Manifest, name: string, contents: Buffer | null): boolean {
  const segment = segments.find((one) => one.sha256 === name);
  return contents !== null && (segment === undefined || segment.lines === countLines(contents));
}

function keptOf(id: string, manifest: Manifest, state: VaultState): Kept {
  return {
    id,
    manifest,
    verifiedAtMs: state.verified[id] ?? null,
    damaged: state.damaged[id] ?? null,
  };
}

function withVerdict(
  state: VaultState,
  id: string,
  damage: string | null,
  atMs: number,
): VaultState {
  const { [id]: _, ...damaged } = state.damaged;
  return damage === null
    ? { ...state, damaged, verified: { ...state.verified, [id]: atMs } }
    : { ...state, damaged: { ...damaged, [id]: damage } };
}

function onlyOf(state: VaultState, ids: ReadonlySet<string>): VaultState {
  const only = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));
  return { ...state, verified: only(state.verified), damaged: only(state.damaged) };
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
