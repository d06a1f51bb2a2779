import { dirname } from "node:path";
import { isMissing, systemCode } from "./failure.ts";
import type { Files, OpenFile } from "./files.ts";

/** Writes all of `bytes` at `position`, however few the system takes at a time. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const written = await file.write(bytes.subarray(done), position + done);
    if (written === 0) throw Object.assign(new Error("nothing was written"), { code: "EIO" });
    done += written;
  }
}

/** Replaces a small file whole: after a failure or a power cut it is either the old one or the new one. */
export async function replaceFile(files: Files, path: string, text: string): Promise<void> {
  const temporary = `${path}.tmp`;
  const file = await files.open(temporary, "write");
  try {
    await file.truncate(0);
    await writeAll(file, Buffer.from(text), 0);
    await file.flush();
  } finally {
    await file.close();
  }
  await files.rename(temporary, path);
  await files.flushFolder(dirname(path));
}

/**
 * Makes a folder whose name a power cut does not take away, and as much of its parents as may have been
 * made with it. A parent that is not ours to read was there before.
 */
export async function makeDurableFolder(files: Files, path: string): Promise<void> {
  await files.makeFolder(path);
  let above = path;
  for (let level = 0; level < 3; level += 1) {
    above = dirname(above);
    try {
      await files.flushFolder(above);
    } catch (error) {
      if (!["EACCES", "EPERM"].includes(systemCode(error) ?? "")) throw error;
    }
  }
}

/** The text of a small file; null where there is none. */
export async function readIfThere(files: Files, path: string): Promise<string | null> {
  try {
    return (await files.read(path)).toString("utf8");
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The JSON in `text`, or undefined where it is none: a torn or damaged file. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The data folder may be new as well. Its parent is not ours: where it may not be read, it was there. */
export async function flushParent(files: Files, folder: string): Promise<void> {
  try {
    await files.flushFolder(dirname(folder));
  } catch (error) {
    if (!["EACCES", "EPERM"].includes(systemCode(error) ?? "")) throw error;
  }
}
