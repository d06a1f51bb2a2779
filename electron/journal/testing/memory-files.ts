import { basename, dirname } from "node:path";
import type { Files, OpenFile } from "../files.ts";

type MemoryFile = { readonly kind: "file"; data: Buffer; flushed: Buffer };
type MemoryFolder = {
  readonly kind: "folder";
  names: Map<string, MemoryNode>;
  flushed: Map<string, MemoryNode>;
};
type MemoryNode = MemoryFile | MemoryFolder;

/** A file system in memory that knows what a power cut would leave. */
export type MemoryFiles = Files & {
  /** Forgets contents and names that were not flushed. */
  cutPower(): void;
  overwrite(path: string, bytes: Buffer): void;
};

/** Understands as much as the journal asks for, and is as strict as POSIX about what is durable. */
export function memoryFiles(): MemoryFiles {
  const root = newFolder();

  function find(path: string): MemoryNode | undefined {
    let node: MemoryNode | undefined = root;
    for (const name of path.split(/[\\/]/).filter(Boolean)) {
      node = node?.kind === "folder" ? node.names.get(name) : undefined;
    }
    return node;
  }
  function folder(path: string): MemoryFolder {
    const node = find(path);
    if (node?.kind !== "folder") throw systemError("ENOENT");
    return node;
  }
  function file(path: string): MemoryFile {
    const node = find(path);
    if (node?.kind !== "file") throw systemError("ENOENT");
    return node;
  }

  return {
    makeFolder: async (path) => {
      let at = root;
      for (const name of path.split(/[\\/]/).filter(Boolean)) {
        const next = at.names.get(name) ?? newFolder();
        if (next.kind !== "folder") throw systemError("EEXIST");
        at.names.set(name, next);
        at = next;
      }
    },
    list: async (path) => [...folder(path).names.keys()],
    size: async (path) => file(path).data.length,
    read: async (path) => Buffer.from(file(path).data),
    readAt: async (path, position, length) =>
      Buffer.from(file(path).data.subarray(position, position + length)),
    readEnd: async (path, bytes) => {
      const { data } = file(path);
      return { end: Buffer.from(data.subarray(-bytes)), size: data.length };
    },
    open: async (path, mode) => {
      const { names } = folder(dirname(path));
      if (mode === "create" && names.has(basename(path))) throw systemError("EEXIST");
      if (!names.has(basename(path))) {
        names.set(basename(path), {
          kind: "file",
          data: Buffer.alloc(0),
          flushed: Buffer.alloc(0),
        });
      }
      return openMemoryFile(file(path));
    },
    rename: async (from, to) => {
      const node = find(from);
      if (node === undefined) throw systemError("ENOENT");
      folder(dirname(to)).names.set(basename(to), node);
      folder(dirname(from)).names.delete(basename(from));
    },
    remove: async (path) => {
      folder(dirname(path)).names.delete(basename(path));
    },
    flushFolder: async (path) => {
      const { names } = folder(path);
      folder(path).flushed = new Map(names);
    },
    cutPower: () => revert(root),
    overwrite: (path, bytes) => {
      file(path).data = bytes;
      file(path).flushed = bytes;
    },
  };
}

function openMemoryFile(file: MemoryFile): OpenFile {
  return {
    write: async (bytes, position) => {
      const length = Math.max(file.data.length, position + bytes.length);
      const data = Buffer.alloc(length);
      file.data.copy(data);
      data.set(bytes, position);
      file.data = data;
      return bytes.length;
    },
    truncate: async (length) => {
      const data = Buffer.alloc(length);
      file.data.copy(data, 0, 0, length);
      file.data = data;
    },
    flush: async () => {
      file.flushed = file.data;
    },
    close: async () => {},
  };
}

function revert(node: MemoryNode): void {
  if (node.kind === "file") {
    node.data = node.flushed;
    return;
  }
  node.names = new Map(node.flushed);
  for (const child of node.names.values()) revert(child);
}

function newFolder(): MemoryFolder {
  return { kind: "folder", names: new Map(), flushed: new Map() };
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
