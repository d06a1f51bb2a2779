import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { identity } from "#build/identity.mjs";
import type { BackupReason } from "#electron/bridge/contract.ts";
import type { Files } from "#electron/journal/files.ts";
import { makeDurableFolder, replaceFile } from "#electron/journal/whole-file.ts";
import { openBlobs } from "./blobs.ts";
import { blobsOf, countLines, encodeManifest, type Manifest, manifestFormat } from "./manifest.ts";
import type { BackupSource } from "./source.ts";
import { obsoleteBackups } from "./thinning.ts";
import { copyDocuments, copySegments } from "./vault-copy.ts";
import { createVaultList, type Kept, keptOf, type VaultContents } from "./vault-list.ts";
import { onlyOf, readVaultState, withVerdict, writeVaultState } from "./vault-state.ts";

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
  /** Puts contents that are missing or damaged in their place; all that is known of backups is read anew. */
  restore(name: string, contents: Buffer): Promise<void>;
  /** The contents of a hash; null where they are missing or damaged. */
  read(name: string): Promise<Buffer | null>;
};

export function openVault(files: Files, folder: string): Vault {
  const manifests = join(folder, "manifests");
  const contents = join(folder, "contents");
  const blobs = openBlobs(files, contents);
  const manifestList = createVaultList(files, folder, manifests);
  const { manifestFile, readManifest } = manifestList;
  const list = manifestList.read;

  async function add(source: BackupSource, occasion: Occasion): Promise<Kept> {
    await makeDurableFolder(files, manifests);
    await makeDurableFolder(files, contents);
    const [newest] = (await list()).backups;
    const copied = new Set<string>();
    const before = newest?.manifest.segments ?? [];
    const segments = await copySegments(blobs, source, before, copied);
    const documents = await copyDocuments(blobs, source, newest?.manifest.documents ?? [], copied);
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
      documents,
    };
    const moment = new Date(atMs).toISOString().replaceAll(":", "-");
    const id = `${moment}_${randomUUID().slice(0, 8)}`;
    await replaceFile(files, manifestFile(id), encodeManifest(manifest));
    return verifyNew(id, manifest, copied, atMs);
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
    if (device !== source.snapshot.device) return false;
    if (JSON.stringify(before) !== JSON.stringify(now)) return false;
    const copied = new Set(documents.map(({ sha256 }) => sha256));
    for (const document of source.documents) {
      if (copied.has(document.sha256)) continue;
      if ((await source.readDocument(document)) !== null) return false;
    }
    return true;
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
      manifestList.forget(id);
    }
    if (obsolete.size > 0) await files.flushFolder(manifests);
    // What an unreadable manifest refers to is not known, so nothing is removed while there is one.
    if (unreadable.length > 0) return;
    const kept = backups.filter(({ id }) => !obsolete.has(id));
    const needed = new Set(kept.flatMap(({ manifest }) => [...blobsOf(manifest).keys()]));
    await blobs.sweep((name) => needed.has(name));
  }

  async function readAll(atMs: number): Promise<void> {
    manifestList.forget();
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

  /** What is written under the name is whole: the state says again which backups are, and not until the next week. */
  async function restore(name: string, contents: Buffer): Promise<void> {
    await blobs.setAside(name);
    await blobs.put(name, contents);
    await blobs.flush();
    const state = await readVaultState(files, folder);
    const damaged = Object.entries(state.damaged).filter(([, file]) => file !== name);
    await writeVaultState(files, folder, { ...state, damaged: Object.fromEntries(damaged) });
    manifestList.forget();
  }

  return { list, add, isCurrent, thin, readAll, restore, read: blobs.read };
}

/** Is it there, and has it the number of lines the manifest says? */
function isAsListed({ segments }: Manifest, name: string, contents: Buffer | null): boolean {
  const segment = segments.find((one) => one.sha256 === name);
  return contents !== null && (segment === undefined || segment.lines === countLines(contents));
}
