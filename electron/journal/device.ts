import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import type { Files } from "./files.ts";
import { parseJson, readIfThere, replaceFile } from "./whole-file.ts";

const deviceSchema = z.looseObject({ device: z.uuid().lowercase() });

/** The name of this device's log; null where none has been given, or the file cannot be made out. */
export async function readDevice(files: Files, folder: string): Promise<string | null> {
  const text = await readIfThere(files, deviceFile(folder));
  const parsed = deviceSchema.safeParse(text === null ? undefined : parseJson(text));
  return parsed.success ? parsed.data.device : null;
}

/**
 * Gives this device a new name. The log under an older one stays and is read like that of any other
 * device, so a damaged file costs nothing but a second folder.
 */
export async function mintDevice(files: Files, folder: string): Promise<string> {
  const device = randomUUID();
  await replaceFile(files, deviceFile(folder), `${JSON.stringify({ device })}\n`);
  return device;
}

function deviceFile(folder: string): string {
  return join(folder, "device.json");
}
