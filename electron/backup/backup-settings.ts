import { join } from "node:path";
import { z } from "zod";
import type { Files } from "#electron/journal/files.ts";
import { parseJson, readIfThere, replaceFile } from "#electron/journal/whole-file.ts";

/** What belongs to this computer alone, and so is no event. */
const settingsSchema = z.object({
  /** The folder of the student's choice; null for none. */
  second: z.string().nullable().catch(null),
  /** The version of the app that last made sure of a copy before it wrote; null before the first. */
  appVersion: z.string().nullable().catch(null),
});

export type BackupSettings = Readonly<z.infer<typeof settingsSchema>>;

const none: BackupSettings = { second: null, appVersion: null };

export async function readBackupSettings(files: Files, folder: string): Promise<BackupSettings> {
  const text = await readIfThere(files, settingsFile(folder));
  return settingsSchema.catch(none).parse(text === null ? undefined : parseJson(text));
}

export function writeBackupSettings(
  files: Files,
  folder: string,
  settings: BackupSettings,
): Promise<void> {
  return replaceFile(files, settingsFile(folder), `${JSON.stringify(settings)}\n`);
}

export function settingsFile(folder: string): string {
  return join(folder, "backup.json");
}
