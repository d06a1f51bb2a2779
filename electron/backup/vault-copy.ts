import type { JournalFile } from "#electron/journal/store.ts";
import type { Blobs } from "./blobs.ts";
import { countLines, type ManifestSegment, sha256 } from "./manifest.ts";
import type { BackupSource } from "./source.ts";

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
