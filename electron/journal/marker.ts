import { join } from "node:path";
import { z } from "zod";
import { identity } from "#build/identity.mjs";
import type { HostFailure } from "#electron/bridge/contract.ts";
import type { Files } from "./files.ts";
import { parseJson, readIfThere, replaceFile } from "./whole-file.ts";

const markerSchema = z.looseObject({ format: z.int().positive() });

/** Why a journal of this folder may not be written, judged by its format; null when it may. */
export async function newerFormat(files: Files, folder: string): Promise<HostFailure | null> {
  const found = await readFormat(files, folder);
  const known = identity.journalFormat;
  return found !== null && found > known
    ? { code: "journal-newer", params: { found, known } }
    : null;
}

/** Writes the format down where it is missing, unreadable or older. */
export async function markFormat(files: Files, folder: string): Promise<void> {
  const known = identity.journalFormat;
  if ((await readFormat(files, folder)) === known) return;
  await replaceFile(files, markerFile(folder), `${JSON.stringify({ format: known })}\n`);
}

/**
 * The format the folder is marked with. A marker that cannot be read counts as none: it is replaced
 * whole or not at all, so it was damaged, and a student must not be locked out by fifteen bytes.
 */
async function readFormat(files: Files, folder: string): Promise<number | null> {
  const text = await readIfThere(files, markerFile(folder));
  const marker = markerSchema.safeParse(text === null ? undefined : parseJson(text));
  return marker.success ? marker.data.format : null;
}

function markerFile(folder: string): string {
  return join(folder, "journal.json");
}
