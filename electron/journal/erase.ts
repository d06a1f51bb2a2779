import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { mintDevice } from "./device.ts";
import type { Files } from "./files.ts";

const erasedPrefix = "erased-";

/**
 * Deletes the events of all devices. The new device id comes first, since sequences begin at 1 again
 * and a copy of the old files may stand elsewhere; one rename then decides.
 */
export async function eraseEvents(files: Files, folder: string): Promise<void> {
  await mintDevice(files, folder);
  await files.rename(join(folder, "events"), join(folder, `${erasedPrefix}${randomUUID()}`));
  await files.flushFolder(folder);
  await removeErased(files, folder);
}

/** Finishes what a crash cut short. */
export async function removeErased(files: Files, folder: string): Promise<void> {
  for (const name of await files.list(folder)) {
    if (name.startsWith(erasedPrefix)) await files.remove(join(folder, name));
  }
}
