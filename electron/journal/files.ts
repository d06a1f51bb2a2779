import { constants, type Stats } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";

/** A file open for writing at positions of the caller's choice. */
export type OpenFile = {
  /** Writes some of `bytes` at `position` and says how many; the system may take fewer than given. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  truncate(length: number): Promise<void>;
  /** Resolves when the contents are on the disk, not only with the system. */
  flush(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Every call of the file system the journal makes, so that a test can let each one fail in turn.
 * All reject with the system's error (`code` ENOENT, ENOSPC, …).
 */
export type Files = {
  /** Missing parents are made as well; an existing folder is fine. */
  makeFolder(path: string): Promise<void>;
  list(path: string): Promise<readonly string[]>;
  size(path: string): Promise<number>;
  read(path: string): Promise<Buffer>;
  /** At most `length` bytes from `position`; fewer where the file ends. */
  readAt(path: string, position: number, length: number): Promise<Buffer>;
  /** The last `bytes` of a file, or all of a shorter one, and the size of the whole. */
  readEnd(path: string, bytes: number): Promise<{ readonly end: Buffer; readonly size: number }>;
  /** `write` makes the file where it is missing; `create` insists on making it (EEXIST). */
  open(path: string, mode: "write" | "create"): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or a folder with all it holds; what is missing is fine. */
  remove(path: string): Promise<void>;
  /** Makes the names in a folder durable, as `flush` does for contents. */
  flushFolder(path: string): Promise<void>;
};

/** The real file system. */
export const nodeFiles: Files = {
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  list: (path) => readdir(path),
  size: async (path) => (await stat(path)).size,
  read: (path) => readFile(path),
  readAt,
  readEnd,
  open: openFile,
  rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
  flushFolder,
};

async function readAt(path: string, position: number, length: number): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const buffer = Buffer.alloc(length);
    let done = 0;
    while (done < length) {
      const { bytesRead } = await handle.read(buffer, done, length - done, position + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return buffer.subarray(0, done);
  } finally {
    await handle.close();
  }
}

async function readEnd(path: string, bytes: number) {
  const handle = await open(path, "r");
  try {
    const { size }: Stats = await handle.stat();
    const length = Math.min(bytes, size);
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return { end: buffer.subarray(0, bytesRead), size };
  } finally {
    await handle.close();
  }
}

/**
 * Opened for positions rather than for appending: Windows refuses to shorten a file opened for
 * appending, and shortening is how half a line is taken back.
 */
async function openFile(path: string, mode: "write" | "create"): Promise<OpenFile> {
  const { O_RDWR, O_CREAT, O_EXCL } = constants;
  const handle = await open(path, O_RDWR | O_CREAT | (mode === "create" ? O_EXCL : 0), 0o600);
  return {
    write: async (bytes, position) =>
      (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    truncate: (length) => handle.truncate(length),
    flush: () => handle.datasync(),
    close: () => handle.close(),
  };
}

async function flushFolder(path: string): Promise<void> {
  // Windows has no such call for folders; NTFS keeps the order of names in its own log.
  if (process.platform === "win32") return;
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
