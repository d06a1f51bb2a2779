import { createHash } from "node:crypto";
import { identity } from "#build/identity.mjs";
import type { Heads } from "#electron/bridge/contract.ts";
import { sha256 } from "./manifest.ts";
import type { BackupSource } from "./source.ts";

/** Readers refuse a higher one. */
export const bundleFormat = 1;

/** The first line of an exported file. */
export type BundleHead = {
  readonly communique: "collection";
  readonly format: number;
  readonly journalFormat: number;
  readonly atMs: number;
  readonly appVersion: string;
  readonly device: string;
  readonly heads: Heads;
  readonly events: number;
};

/** The line before each content; `bytes` of it follow, then a newline. */
export type BundleEntry =
  | {
      readonly segment: { readonly device: string; readonly number: number };
      readonly bytes: number;
      readonly sha256: string;
    }
  | { readonly document: true; readonly bytes: number; readonly sha256: string };

/**
 * Everything as one file: a line that says what it is, each content behind a line with its length and
 * hash, and a last line with the number of contents and the hash of all lines before it. Nothing is
 * packed, so no file can unfold into a larger one, and the study record in it can be read with any
 * editor. Pieces are as large as a segment or a document.
 */
export async function* writeBundle(
  source: BackupSource,
  atMs: number,
  appVersion: string,
): AsyncGenerator<Buffer> {
  const sum = createHash("sha256");
  const line = (value: unknown) => {
    const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
    sum.update(bytes);
    return bytes;
  };
  const newline = Buffer.from("\n");
  const { device, heads, events, files } = source.snapshot;
  const head: BundleHead = {
    communique: "collection",
    format: bundleFormat,
    journalFormat: identity.journalFormat,
    atMs,
    appVersion,
    device,
    heads,
    events,
  };
  yield line(head);
  for (const file of files) {
    const bytes = await source.readSegment(file);
    const segment = { device: file.device, number: file.number };
    const entry: BundleEntry = { segment, bytes: bytes.length, sha256: sha256(bytes) };
    yield Buffer.concat([line(entry), bytes, newline]);
  }
  let entries = files.length;
  for (const document of source.documents) {
    const bytes = await source.readDocument(document);
    // What is damaged helps nobody, and must not keep everything else from being saved.
    if (bytes === null) continue;
    entries += 1;
    const entry: BundleEntry = { document: true, bytes: bytes.length, sha256: document.sha256 };
    yield Buffer.concat([line(entry), bytes, newline]);
  }
  yield Buffer.from(`${JSON.stringify({ end: { entries, sha256: sum.digest("hex") } })}\n`);
}
