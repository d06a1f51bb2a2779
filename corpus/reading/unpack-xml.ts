import { Unzip, UnzipInflate, UnzipPassThrough } from "fflate";
import { err, ok, type Result } from "../result.ts";
import { type Deadline, limits, TimeIsUp } from "./limits.ts";
import type { ReadFailure } from "./read-failure.ts";

/** An archive's XML by name, unpacked; of its other entries only the names. */
export type Unpacked = {
  readonly xml: Readonly<Record<string, Uint8Array>>;
  readonly names: ReadonlySet<string>;
};

/** Thrown out of the unpacking as soon as a limit is passed. */
class Refused extends Error {
  readonly failure: ReadFailure;
  constructor(failure: ReadFailure) {
    super(failure.code);
    this.failure = failure;
  }
}

const chunkBytes = 16_384;
/** Below this nothing is a bomb, however well it was packed. */
const harmlessBytes = 10_000_000;

/**
 * Unpacks an archive chunk by chunk and counts what really comes out, since sizes written in headers may lie.
 * Refuses one that unpacks to too much, in too many entries, or holds archives.
 */
export function unpackXml(bytes: Uint8Array, checkTime: Deadline): Result<Unpacked, ReadFailure> {
  const names = new Set<string>();
  const chunks = new Map<string, Uint8Array[]>();
  let unpacked = 0;
  const unzip = new Unzip((file) => {
    names.add(file.name);
    refuseEntry(file.name, names.size);
    const own: Uint8Array[] = [];
    if (/\.(?:xml|rels)$/i.test(file.name)) chunks.set(file.name, own);
    file.ondata = (error, data) => {
      if (error) throw error;
      checkTime();
      unpacked += data.length;
      refuseSize(unpacked, bytes.length);
      if (chunks.get(file.name) === own) own.push(data);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      const end = Math.min(at + chunkBytes, bytes.length);
      unzip.push(bytes.subarray(at, end), end === bytes.length);
    }
  } catch (error) {
    if (error instanceof TimeIsUp) throw error;
    if (error instanceof Refused) return err(error.failure);
    // fflate tells of damage by errors of its own and by reading past the end.
    return err({ code: "damaged", params: { format: "docx" } });
  }
  const xml = Object.fromEntries([...chunks].map(([name, own]) => [name, whole(own)]));
  return ok({ xml, names });
}

function refuseEntry(name: string, entries: number): void {
  const limit = limits.zipEntries;
  if (entries > limit) throw new Refused({ code: "too-many-entries", params: { entries, limit } });
  if (/\.(?:zip|docx|jar|7z|rar|gz)$/i.test(name)) {
    throw new Refused({ code: "nested-archive", params: {} });
  }
}

function refuseSize(unpacked: number, packed: number): void {
  const megabytes = Math.ceil(unpacked / 1_000_000);
  if (megabytes > limits.unpackedMegabytes) {
    const params = { megabytes, limit: limits.unpackedMegabytes };
    throw new Refused({ code: "unpacks-too-large", params });
  }
  const ratio = Math.ceil(unpacked / packed);
  if (unpacked > harmlessBytes && ratio > limits.unpackedRatio) {
    throw new Refused({ code: "unpacks-too-far", params: { ratio, limit: limits.unpackedRatio } });
  }
}

function whole(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
