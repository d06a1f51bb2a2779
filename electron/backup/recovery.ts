import { identity } from "#build/identity.mjs";
import type { BackupFailure, BackupRef, Reply, UnionPreview } from "#electron/bridge/contract.ts";
import type { Journal } from "#electron/journal/journal.ts";
import type { IncomingSegment } from "#electron/journal/union.ts";
import type { Documents } from "./documents.ts";
import type { Kept } from "./vault-list.ts";
import type { PlacedVault, Vaults } from "./vaults.ts";

type Found = { readonly placed: PlacedVault; readonly kept: Kept };

/** Finds the backup a reference names, among ours and those of other devices. */
export async function findBackup(
  vaults: Vaults,
  second: string | null,
  ref: BackupRef,
): Promise<Reply<Found, BackupFailure>> {
  const placed = vaults.named(ref, second);
  const kept = (await placed?.vault.list())?.backups.find(({ id }) => id === ref.id);
  if (!placed || !kept) return { ok: false, error: { code: "backup-missing", params: {} } };
  const found = kept.manifest.journalFormat;
  const known = identity.journalFormat;
  return found > known
    ? { ok: false, error: { code: "backup-newer", params: { found, known } } }
    : { ok: true, value: { placed, kept } };
}

/** What the backup has and the journal lacks. Changes nothing. */
export async function previewBackup(
  journal: Journal,
  documents: Documents,
  { placed, kept }: Found,
): Promise<Reply<UnionPreview, BackupFailure>> {
  const damaged: string[] = [];
  const union = await journal.compare(segmentsOf(placed, kept, damaged));
  if (!union.ok) return union;
  let newDocuments = 0;
  for (const { sha256 } of kept.manifest.documents) {
    if (!(await documents.isWhole(sha256))) newDocuments += 1;
  }
  const { newEvents } = union.value;
  return { ok: true, value: { events: kept.manifest.events, newEvents, newDocuments, damaged } };
}

/**
 * Brings that in: documents first, since events refer to them. What of the backup is damaged is left
 * out and named.
 */
export async function uniteBackup(
  journal: Journal,
  documents: Documents,
  { placed, kept }: Found,
): Promise<Reply<UnionPreview, BackupFailure>> {
  const damaged: string[] = [];
  let newDocuments = 0;
  for (const { sha256 } of kept.manifest.documents) {
    if (await documents.isWhole(sha256)) continue;
    const contents = await placed.vault.read(sha256);
    if (contents === null) {
      damaged.push(sha256);
      continue;
    }
    await documents.put(sha256, contents);
    newDocuments += 1;
  }
  const union = await journal.unite(segmentsOf(placed, kept, damaged));
  if (!union.ok) return union;
  const { newEvents } = union.value;
  return { ok: true, value: { events: kept.manifest.events, newEvents, newDocuments, damaged } };
}

/** Segments of a backup that are whole; the names of the others are added to `damaged`. */
async function* segmentsOf(
  { vault }: PlacedVault,
  { manifest }: Kept,
  damaged: string[],
): AsyncGenerator<IncomingSegment> {
  for (const { device, number, name, sha256 } of manifest.segments) {
    const bytes = await vault.read(sha256);
    if (bytes === null) damaged.push(name);
    else yield { device, number, bytes };
  }
}
