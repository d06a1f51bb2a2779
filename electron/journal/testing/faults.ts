import type { Files, OpenFile } from "../files.ts";

/**
 * What happens at one call: it fails without effect (`before`), takes effect and then fails (`after`),
 * or, for a write, takes effect on the first half and then fails (`half`).
 */
export type Fault = { readonly when: "before" | "after" | "half"; readonly code: string };

/** Counts the calls and asks `decide` for a fault of each; the first call is 1. */
export function withFaults(files: Files, decide: (call: number) => Fault | null): Files {
  let calls = 0;

  async function attempt<T>(work: () => Promise<T>, half: () => Promise<unknown> = work) {
    calls += 1;
    const fault = decide(calls);
    if (fault === null) return work();
    if (fault.when === "after") await work();
    if (fault.when === "half") await half();
    throw Object.assign(new Error(`planted ${fault.code}`), { code: fault.code });
  }

  function wrapped(file: OpenFile): OpenFile {
    return {
      write: (bytes, position) =>
        attempt(
          () => file.write(bytes, position),
          () => file.write(bytes.subarray(0, bytes.length >> 1), position),
        ),
      truncate: (length) => attempt(() => file.truncate(length)),
      flush: () => attempt(() => file.flush()),
      close: () => attempt(() => file.close()),
    };
  }

  return {
    makeFolder: (path) => attempt(() => files.makeFolder(path)),
    list: (path) => attempt(() => files.list(path)),
    size: (path) => attempt(() => files.size(path)),
    read: (path) => attempt(() => files.read(path)),
    readAt: (path, position, length) => attempt(() => files.readAt(path, position, length)),
    readEnd: (path, bytes) => attempt(() => files.readEnd(path, bytes)),
    open: (path, mode) => attempt(async () => wrapped(await files.open(path, mode))),
    rename: (from, to) => attempt(() => files.rename(from, to)),
    remove: (path) => attempt(() => files.remove(path)),
    flushFolder: (path) => attempt(() => files.flushFolder(path)),
  };
}
