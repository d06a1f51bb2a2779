import { z } from "zod";
import type { BackupRef } from "#electron/bridge/contract.ts";

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

export const importRequestSchema = z.strictObject({ ticket: z.uuid().lowercase() });
