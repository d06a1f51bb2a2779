import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { isMissing } from "#electron/journal/failure.ts";
import type { Files } from "#electron/journal/files.ts";
import { writeAll } from "#electron/journal/whole-file.ts";
import { listIfThere } from "./list-if-there.ts";
import { sha256 } from "./manifest.ts";

/** Contents under their hashes. All calls reject with the system's error. */
export type Blobs = {
  /** Is there one of this length? Whether it is whole, only reading tells. */
  has(name: string, bytes: number): Promise<boolean>;
  isThere(name: string): Promise<boolean>;
  /** Resolves once the contents are on the disk; their name is durable after `flush`. */
  put(name: string, contents: Buffer): Promise<void>;
  flush(): Promise<void>;
  /** Null where it is missing or is not what its name says. */
  read(name: string): Promise<Buffer | null>;
  /** The last `length` bytes. */
  readEnd(name: string, length: number): Promise<Buffer>;
  /** Sets a damaged one aside, so that the next backup copies it anew. */
  setAside(name: string): Promise<void>;
  /** Removes everything that `isNeeded` does not want. */
  sweep(isNeeded: (name: string) => boolean): Promise<void>;
};

const damagedSuffix = ".damaged";

export function openBlobs(files: Files, folder: string): Blobs {
  const at = (name: string) => join(folder, name);

  async function sizeOf(name: string): Promise<number | null> {
    try {
      return await files.size(at(name));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async function put(name: string, contents: Buffer): Promise<void> {
    const temporary = at(`${randomUUID()}.tmp`);
    try {
      const file = await files.open(temporary, "create");
      try {
        await writeAll(file, contents, 0);
        await file.flush();
      } finally {
        await file.close();
      }
      await files.rename(temporary, at(name));
    } catch (error) {
      await files.remove(temporary).catch(() => {});
      throw error;
    }
  }

  async function read(name: string): Promise<Buffer | null> {
    try {
      const contents = await files.read(at(name));
      return sha256(contents) === name ? contents : null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  return {
    has: async (name, bytes) => (await sizeOf(name)) === bytes,
    isThere: async (name) => (await sizeOf(name)) !== null,
    put,
    flush: () => files.flushFolder(folder),
    read,
    readEnd: async (name, length) => (await files.readEnd(at(name), length)).end,
    setAside: async (name) => {
      if ((await listIfThere(files, folder)).includes(name)) {
        await files.rename(at(name), at(`${name}${damagedSuffix}`));
      }
    },
    sweep: async (isNeeded) => {
      const names = await files.list(folder);
      for (const name of names) {
        const isMended = name.endsWith(damagedSuffix) && names.includes(name.slice(0, 64));
        if (!isNeeded(name.slice(0, 64)) || name.endsWith(".tmp") || isMended) {
          await files.remove(at(name));
        }
      }
    },
  };
}
