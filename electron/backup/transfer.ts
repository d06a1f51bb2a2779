import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import type {
  BackupFailure,
  ImportPreview,
  Reply,
  UnionPreview,
} from "#electron/bridge/contract.ts";
import type { Files } from "#electron/journal/files.ts";
import type { Journal } from "#electron/journal/journal.ts";
import type { IncomingSegment } from "#electron/journal/union.ts";
import { writeAll } from "#electron/journal/whole-file.ts";
import { type BundleHead, writeBundle } from "./bundle.ts";
import type { Documents } from "./documents.ts";
import { type BundleContent, bundleLimitBytes, readBundle } from "./read-bundle.ts";
import { openSource } from "./source.ts";

type BackupReply<T> = Promise<Reply<T, BackupFailure>>;

/** Everything as one file, out and in. Calls must not overlap; they reject with expected failures. */
export type Transfer = {
  exportPieces(): BackupReply<AsyncGenerator<Buffer>>;
  exportTo(path: string): BackupReply<null>;
  inspect(path: string): BackupReply<ImportPreview>;
  receive(pieces: AsyncIterable<Uint8Array>): BackupReply<ImportPreview>;
  /** Reads the chosen file once more, lets `before` make a copy of what is here, and brings it in. */
  importFile(ticket: string, before: () => BackupReply<unknown>): BackupReply<UnionPreview>;
  /** Forgets the chosen file; one that was sent here is removed. */
  forget(): Promise<void>;
};

export type TransferDeps = {
  readonly files: Files;
  readonly folder: string;
  readonly journal: Journal;
  readonly documents: Documents;
  readonly nowMs: () => number;
  readonly appVersion: string;
};

const uploadPrefix = "upload-";

export function createTransfer(deps: TransferDeps): Transfer {
  const { files, folder, journal, documents, nowMs, appVersion } = deps;
  let chosen: { readonly ticket: string; readonly path: string } | null = null;

  async function exportPieces(): BackupReply<AsyncGenerator<Buffer>> {
    const snapshot = await journal.snapshot();
    if (!snapshot.ok) return snapshot;
    const source = await openSource(files, folder, snapshot.value);
    return { ok: true, value: writeBundle(source, nowMs(), appVersion) };
  }

  async function exportTo(path: string): BackupReply<null> {
    const pieces = await exportPieces();
    if (!pieces.ok) return pieces;
    const temporary = `${path}.${randomUUID()}.tmp`;
    try {
      await writePieces(files, temporary, pieces.value);
      await readWhole(temporary);
      await files.rename(temporary, path);
      await files.flushFolder(dirname(path));
    } catch (error) {
      await files.remove(temporary).catch(() => {});
      throw error;
    }
    return { ok: true, value: null };
  }

  /** Rejects where the file is not whole. */
  async function readWhole(path: string): Promise<BundleHead> {
    const contents = readBundle(files, path);
    for (;;) {
      const next = await contents.next();
      if (next.done) return next.value;
    }
  }

  /** The segments of a file; its documents, as far as they are not here, are handed to `take`. */
  async function* segmentsOf(
    path: string,
    take: (document: BundleContent) => Promise<void>,
  ): AsyncGenerator<IncomingSegment> {
    for await (const content of readBundle(files, path)) {
      const { entry, contents } = content;
      if ("segment" in entry) yield { ...entry.segment, bytes: contents };
      else if (!(await documents.isWhole(entry.sha256))) await take(content);
    }
  }

  async function inspect(path: string): BackupReply<ImportPreview> {
    if (path !== chosen?.path) await forget(path);
    const { events, atMs, appVersion: by } = await readWhole(path);
    let newDocuments = 0;
    const union = await journal.compare(
      segmentsOf(path, async () => {
        newDocuments += 1;
      }),
    );
    if (!union.ok) return union;
    const ticket = randomUUID();
    chosen = { ticket, path };
    const { newEvents } = union.value;
    const preview = { events, newEvents, newDocuments, damaged: [] };
    return { ok: true, value: { ...preview, ticket, atMs, appVersion: by } };
  }

  async function receive(pieces: AsyncIterable<Uint8Array>): BackupReply<ImportPreview> {
    const path = join(folder, `${uploadPrefix}${randomUUID()}.tmp`);
    let preview: Reply<ImportPreview, BackupFailure> | null = null;
    try {
      await writePieces(files, path, atMost(bundleLimitBytes + 1, pieces));
      preview = await inspect(path);
      return preview;
    } finally {
      if (!preview?.ok) await files.remove(path).catch(() => {});
    }
  }

  async function importFile(
    ticket: string,
    before: () => BackupReply<unknown>,
  ): BackupReply<UnionPreview> {
    if (chosen?.ticket !== ticket) {
      return { ok: false, error: { code: "backup-missing", params: {} } };
    }
    const { path } = chosen;
    const { events } = await readWhole(path);
    const made = await before();
    if (!made.ok) return made;
    let newDocuments = 0;
    const union = await journal.unite(
      segmentsOf(path, async ({ entry, contents }) => {
        await documents.put(entry.sha256, contents);
        newDocuments += 1;
      }),
    );
    if (!union.ok) return union;
    await forget();
    const { newEvents } = union.value;
    return { ok: true, value: { events, newEvents, newDocuments, damaged: [] } };
  }

  /** Uploads are ours to remove, those of an earlier run among them; a file the student chose is not. */
  async function forget(kept: string | null = null): Promise<void> {
    chosen = null;
    for (const name of await files.list(folder)) {
      const path = join(folder, name);
      if (name.startsWith(uploadPrefix) && path !== kept) await files.remove(path);
    }
  }

  return { exportPieces, exportTo, inspect, receive, importFile, forget: () => forget() };
}

async function writePieces(files: Files, path: string, pieces: AsyncIterable<Uint8Array>) {
  const file = await files.open(path, "write");
  let position = 0;
  try {
    await file.truncate(0);
    for await (const piece of pieces) {
      await writeAll(file, piece, position);
      position += piece.length;
    }
    await file.flush();
  } finally {
    await file.close();
  }
}

/** No more than so many bytes: enough for whoever reads the file to see that it is too large. */
async function* atMost(limit: number, pieces: AsyncIterable<Uint8Array>) {
  let bytes = 0;
  for await (const piece of pieces) {
    yield piece.subarray(0, limit - bytes);
    bytes += piece.length;
    if (bytes >= limit) return;
  }
}
