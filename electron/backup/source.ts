import { join } from "node:path";
import type { Files } from "#electron/journal/files.ts";
import { trailerBytes } from "#electron/journal/segment.ts";
import type { JournalFile, JournalSnapshot } from "#electron/journal/store.ts";
import { openBlobs } from "./blobs.ts";
import { listIfThere } from "./list-if-there.ts";

export type StoredDocument = { readonly sha256: string; readonly bytes: number };

/** What there is to be copied, as it was at one moment. Reading rejects with the system's error. */
export type BackupSource = {
  readonly snapshot: JournalSnapshot;
  readonly documents: readonly StoredDocument[];
  /** As much of a file as the snapshot says; what was added since is left out. */
  readSegment(file: JournalFile): Promise<Buffer>;
  /** The end of a sealed file, where its hash stands. */
  readTrailer(file: JournalFile): Promise<Buffer>;
  /** Null where it is gone, or is not what its name says. */
  readDocument(document: StoredDocument): Promise<Buffer | null>;
};

/** Raw texts of imported documents, each under its SHA-256. */
export function documentsFolder(folder: string): string {
  return join(folder, "documents");
}

export async function openSource(
  files: Files,
  folder: string,
  snapshot: JournalSnapshot,
): Promise<BackupSource> {
  const segmentAt = ({ device, name }: JournalFile) => join(folder, "events", device, name);
  const documents = await listDocuments(files, folder);
  const blobs = openBlobs(files, documentsFolder(folder));
  return {
    snapshot,
    documents,
    readSegment: async (file) => {
      const bytes = (await files.read(segmentAt(file))).subarray(0, file.bytes);
      if (bytes.length < file.bytes) throw changed(file.name);
      return bytes;
    },
    readTrailer: async (file) => {
      const length = Math.min(trailerBytes, file.bytes);
      return files.readAt(segmentAt(file), file.bytes - length, length);
    },
    readDocument: ({ sha256 }) => blobs.read(sha256),
  };
}

async function listDocuments(files: Files, folder: string): Promise<readonly StoredDocument[]> {
  const path = documentsFolder(folder);
  const documents: StoredDocument[] = [];
  for (const name of await listIfThere(files, path)) {
    // Anything else is a temporary file.
    if (!/^[0-9a-f]{64}$/.test(name)) continue;
    documents.push({ sha256: name, bytes: await files.size(join(path, name)) });
  }
  return documents.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}

/** A file is shorter than it was: it cannot be copied as it is. */
function changed(name: string): Error {
  return Object.assign(new Error(`${name} has changed`), { code: "EIO" });
}
