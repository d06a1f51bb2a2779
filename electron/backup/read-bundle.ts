import { createHash, type Hash } from "node:crypto";
import { z } from "zod";
import { identity } from "#build/identity.mjs";
import type { BackupFailure } from "#electron/bridge/contract.ts";
import type { Files } from "#electron/journal/files.ts";
import { devicePattern } from "#electron/journal/store.ts";
import { parseJson } from "#electron/journal/whole-file.ts";
import { type BundleEntry, type BundleHead, bundleFormat } from "./bundle.ts";
import { sha256 } from "./manifest.ts";

/** So much of a file is looked at, at most; ten million events are about 3.4 GB. */
export const bundleLimitBytes = 4 * 1024 * 1024 * 1024;
const contentLimitBytes = 512 * 1024 * 1024;
const entryLimit = 100_000;
const lineLimitBytes = 1024 * 1024;
const windowBytes = 256 * 1024;

const count = z.int().nonnegative();
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const formatSchema = z.looseObject({
  communique: z.literal("collection"),
  format: z.int().positive(),
  journalFormat: z.int().positive(),
});
const headSchema = z.object({
  communique: z.literal("collection"),
  format: z.int().positive(),
  journalFormat: z.int().positive(),
  atMs: z.number(),
  appVersion: z.string().max(100),
  device: z.string().max(100),
  heads: z.record(z.string().max(100), count),
  events: count,
}) satisfies z.ZodType<BundleHead>;
const entrySchema = z.union([
  z.object({
    segment: z.object({
      device: z.string().regex(devicePattern),
      number: z.int().min(1).max(999_999_999),
    }),
    bytes: count,
    sha256: sha256Schema,
  }),
  z.object({ document: z.literal(true), bytes: count, sha256: sha256Schema }),
]) satisfies z.ZodType<BundleEntry>;
const endSchema = z.object({ end: z.object({ entries: count, sha256: sha256Schema }) });

/** A content of an exported file, already compared with its hash. */
export type BundleContent = { readonly entry: BundleEntry; readonly contents: Buffer };

/** The file is not what it should be; `failure` says how. */
export class BundleUnreadable extends Error {
  readonly failure: BackupFailure;
  constructor(failure: BackupFailure) {
    super(failure.code);
    this.failure = failure;
  }
}

const foreign: BackupFailure = { code: "export-foreign", params: {} };
const tooLarge: BackupFailure = {
  code: "export-too-large",
  params: { limitMiB: bundleLimitBytes / 1024 / 1024 },
};

/**
 * The contents of an exported file, in turn; returns its first line once the file was read to its end
 * and is whole. What came before a rejection must not be used. Rejects with `BundleUnreadable` or the
 * system's error.
 */
export async function* readBundle(
  files: Files,
  path: string,
): AsyncGenerator<BundleContent, BundleHead> {
  const size = await files.size(path);
  if (size > bundleLimitBytes) throw new BundleUnreadable(tooLarge);
  const reader = openReader(files, path, size);
  const sum = createHash("sha256");
  const head = readHead(await reader.line(sum, foreign));
  for (let entries = 0; entries <= entryLimit; entries += 1) {
    const before = sum.copy();
    const value = await reader.line(sum, damaged("cut off"));
    const end = endSchema.safeParse(value);
    if (end.success) {
      if (end.data.end.entries !== entries) throw new BundleUnreadable(damaged("number of files"));
      if (end.data.end.sha256 !== before.digest("hex"))
        throw new BundleUnreadable(damaged("index"));
      if (!(await reader.isAtEnd()))
        throw new BundleUnreadable(damaged("something behind its end"));
      return head;
    }
    const entry = entrySchema.safeParse(value);
    if (!entry.success) throw new BundleUnreadable(damaged("index"));
    if (entry.data.bytes > contentLimitBytes) throw new BundleUnreadable(tooLarge);
    const contents = await reader.contents(entry.data.bytes);
    if (sha256(contents) !== entry.data.sha256) throw new BundleUnreadable(damaged("contents"));
    yield { entry: entry.data, contents };
  }
  throw new BundleUnreadable(tooLarge);
}

function readHead(value: unknown): BundleHead {
  const format = formatSchema.safeParse(value);
  if (!format.success) throw new BundleUnreadable(foreign);
  const newer = (found: number, known: number): BackupFailure => ({
    code: "backup-newer",
    params: { found, known },
  });
  const { format: found, journalFormat } = format.data;
  if (found > bundleFormat) throw new BundleUnreadable(newer(found, bundleFormat));
  if (journalFormat > identity.journalFormat)
    throw new BundleUnreadable(newer(journalFormat, identity.journalFormat));
  const head = headSchema.safeParse(value);
  if (!head.success) throw new BundleUnreadable(damaged("first line"));
  return head.data;
}

function damaged(detail: string): BackupFailure {
  return { code: "export-damaged", params: { detail } };
}

/** Reads a file from its beginning in windows, so that its size does not matter. */
function openReader(files: Files, path: string, size: number) {
  let position = 0;
  let ahead: Buffer = Buffer.alloc(0);

  async function more(bytes: number): Promise<boolean> {
    const read = await files.readAt(path, position, bytes);
    position += read.length;
    ahead = Buffer.concat([ahead, read]);
    return read.length > 0;
  }

  return {
    /** The JSON of the next line; `failure` where there is no line, or none of a sensible length. */
    async line(sum: Hash, failure: BackupFailure): Promise<unknown> {
      while (!ahead.includes(10)) {
        if (ahead.length > lineLimitBytes || !(await more(windowBytes))) {
          throw new BundleUnreadable(failure);
        }
      }
      const at = ahead.indexOf(10) + 1;
      const line = ahead.subarray(0, at);
      ahead = ahead.subarray(at);
      sum.update(line);
      return parseJson(line.toString("utf8"));
    },
    /** The next `bytes` and the newline behind them. */
    async contents(bytes: number): Promise<Buffer> {
      // Before room is made for it: the line may say anything.
      if (bytes >= size - position + ahead.length) throw new BundleUnreadable(damaged("cut off"));
      while (ahead.length < bytes + 1) {
        if (!(await more(Math.max(windowBytes, bytes + 1 - ahead.length)))) {
          throw new BundleUnreadable(damaged("cut off"));
        }
      }
      const contents = ahead.subarray(0, bytes);
      if (ahead[bytes] !== 10) throw new BundleUnreadable(damaged("contents"));
      ahead = ahead.subarray(bytes + 1);
      return contents;
    },
    async isAtEnd(): Promise<boolean> {
      return ahead.length === 0 && !(await more(1));
    },
  };
}
