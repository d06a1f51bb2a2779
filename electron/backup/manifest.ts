import { createHash } from "node:crypto";
import { z } from "zod";
import type { BackupReason } from "#electron/bridge/contract.ts";
import { parseJson } from "#electron/journal/whole-file.ts";

/** Readers refuse a higher one. */
export const manifestFormat = 1;

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const bytesSchema = z.int().nonnegative();
const reasons = [
  "timer",
  "quit",
  "asked",
  "before-import",
  "before-recover",
  "before-update",
] as const satisfies readonly BackupReason[];

const manifestSchema = z.object({
  format: z.int().positive(),
  journalFormat: z.int().positive(),
  /** 1, 2, 3 … in the order they were made, which a clock that was put back does not change. */
  number: z.int().positive(),
  atMs: z.number(),
  /** The local date it was made on, `YYYY-MM-DD`, which no later change of time zone moves. */
  day: z.iso.date(),
  reason: z.enum(reasons).catch("asked"),
  appVersion: z.string(),
  device: z.string(),
  heads: z.record(z.string(), z.int().nonnegative()),
  events: z.int().nonnegative(),
  segments: z.array(
    z.object({
      device: z.uuid(),
      name: z.string().max(255),
      number: z.int().positive(),
      bytes: bytesSchema,
      lines: z.int().nonnegative(),
      sha256: sha256Schema,
    }),
  ),
  documents: z.array(z.object({ sha256: sha256Schema, bytes: bytesSchema })),
});

/** What a backup consists of; the contents lie beside it under their hashes. */
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
export type ManifestSegment = Manifest["segments"][number];

export type ReadManifest =
  | { readonly status: "read"; readonly manifest: Manifest }
  | { readonly status: "newer"; readonly found: number }
  | { readonly status: "damaged" };

const sumSchema = z.object({ sha256: sha256Schema });
const formatSchema = z.object({ format: z.int().positive() });

/** One line of JSON and one with its hash. */
export function encodeManifest(manifest: Manifest): string {
  const line = JSON.stringify(manifest);
  return `${line}\n${JSON.stringify({ sha256: sha256(Buffer.from(line)) })}\n`;
}

export function parseManifest(text: string): ReadManifest {
  const [line = "", sum = "", end] = text.split("\n");
  const hash = sumSchema.safeParse(parseJson(sum));
  const isWhole = end === "" && hash.success && hash.data.sha256 === sha256(Buffer.from(line));
  if (!isWhole) return { status: "damaged" };
  const value = parseJson(line);
  const format = formatSchema.safeParse(value);
  if (format.success && format.data.format > manifestFormat) {
    return { status: "newer", found: format.data.format };
  }
  const parsed = manifestSchema.safeParse(value);
  return parsed.success ? { status: "read", manifest: parsed.data } : { status: "damaged" };
}

/** Every content a backup needs, each once. */
export function blobsOf(manifest: Manifest): ReadonlyMap<string, number> {
  const contents = [...manifest.segments, ...manifest.documents];
  return new Map(contents.map(({ sha256: name, bytes }) => [name, bytes]));
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}
