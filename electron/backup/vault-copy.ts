import type { JournalFile } from "#electron/journal/store.ts";
import type { Blobs } from "./blobs.ts";
import { countLines, type ManifestSegment, sha256 } from "./manifest.ts";
import type { BackupSource, StoredDocument } from "./source.ts";

/**
 * Puts what the journal has into a vault, as far as it is not there yet; the names of what was copied are
 * added to `copied`. `before` are the segments of the backup before.
 */
export async function copySegments(
  blobs: Blobs,
  source: BackupSource,
  before: readonly ManifestSegment[],
  copied: Set<string>,
): Promise<ManifestSegment[]> {
  const segments: ManifestSegment[] = [];
  for (const file of source.snapshot.files) {
    segments.push(
      (await copiedBefore(blobs, source, file, before)) ??
        (await copy(blobs, source, file, copied)),
    );
  }
  return segments;
}

/**
 * The same for documents. No document is ever taken away, so one that has gone from the data folder, or is
 * damaged there, stays in the backups as it was; one that was never whole is left out, and keeps nothing
 * else from being copied. `before` are those of the backup before.
 */
export async function copyDocuments(
  blobs: Blobs,
  source: BackupSource,
  before: readonly StoredDocument[],
  copied: Set<string>,
): Promise<StoredDocument[]> {
  const documents = new Map<string, StoredDocument>();
  for (const document of before) {
    if (await blobs.has(document.sha256, document.bytes)) documents.set(document.sha256, document);
  }
  for (const document of source.documents) {
    if (documents.has(document.sha256)) continue;
    const contents = await source.readDocument(document);
    if (contents === null) continue;
    if (!(await blobs.has(document.sha256, contents.length))) {
      await blobs.put(document.sha256, contents);
      copied.add(document.sha256);
    }
    documents.set(document.sha256, { sha256: document.sha256, bytes: contents.length });
  }
  return [...documents.values()].toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}

/** A sealed file is known by its end, where its hash stands; any other is read. */
async function copiedBefore(
  blobs: Blobs,
  source: BackupSource,
  file: JournalFile,
  segments: readonly ManifestSegment[],
): Promise<ManifestSegment | null> {
  const before = segments.find(
    ({ device, name, bytes }) =>
      device === file.device && name === file.name && bytes === file.bytes,
  );
  if (!file.sealed || !before || !(await blobs.has(before.sha256, before.bytes))) return null;
  const end = await source.readTrailer(file);
  return end.equals(await blobs.readEnd(before.sha256, end.length)) ? before : null;
}

async function copy(
  blobs: Blobs,
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
