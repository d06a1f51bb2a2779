import { z } from "zod";
import type { AskedBackup, BackupRef } from "#electron/bridge/contract.ts";

export const backupRefSchema = z.strictObject({
  place: z.enum(["first", "second"]),
  owner: z.string().max(100),
  id: z.string().regex(/^[\w.-]{1,100}$/),
}) satisfies z.ZodType<BackupRef>;

export const secondFolderSchema = z.discriminatedUnion("choice", [
  z.strictObject({ choice: z.literal("ask") }),
  z.strictObject({ choice: z.literal("none") }),
  z.strictObject({ choice: z.literal("path"), folder: z.string().min(1).max(4096) }),
]);

export const askedBackupSchema = z.strictObject({
  reason: z.enum(["asked", "before-rewind"]),
}) satisfies z.ZodType<AskedBackup>;

/** A student's file, at most. What a reader makes of it is smaller: it takes no more than 5,000,000 characters. */
export const documentLimitMiB = 50;
export const mostDocumentBytes = documentLimitMiB * 1024 * 1024;

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** One that is too large is refused by name, where it is stored. */
export const putDocumentSchema = z.strictObject({
  sha256: sha256Schema,
  contents: z.instanceof(Uint8Array),
}) satisfies z.ZodType<{ readonly sha256: string; readonly contents: Uint8Array }>;

export const readDocumentSchema = z.strictObject({ sha256: sha256Schema });

export const checkDocumentsSchema = z.strictObject({
  sha256s: z.array(sha256Schema).min(1).max(500),
});

export const importRequestSchema = z.strictObject({ ticket: z.uuid().lowercase() });
