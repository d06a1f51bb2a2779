import { isMissing } from "#electron/journal/failure.ts";
import type { Files } from "#electron/journal/files.ts";

/** The names in a folder; none where there is no such folder. */
export async function listIfThere(files: Files, path: string): Promise<readonly string[]> {
  try {
    return await files.list(path);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
