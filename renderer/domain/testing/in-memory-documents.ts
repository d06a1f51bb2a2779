import { err, ok } from "#corpus/result.ts";
import type { DocumentProblem, DocumentsPort } from "#renderer/domain/documents-port.ts";

/** Keeps files in memory, each under a made-up hash of its contents. */
export type InMemoryDocuments = DocumentsPort & {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Changes what is kept; null takes it away. */
  spoil(sha256: string, contents: Uint8Array | null): void;
  /** Storing fails until this is called with null. */
  failWith(problem: DocumentProblem | null): void;
};

export function createInMemoryDocuments(): InMemoryDocuments {
  const files = new Map<string, Uint8Array>();
  let failure: DocumentProblem | null = null;
  return {
    files,
    async put(contents) {
      if (failure !== null) return err(failure);
      const sha256 = testHash(contents);
      files.set(sha256, contents.slice());
      return ok({ sha256, bytes: contents.length });
    },
    async read(sha256) {
      const found = files.get(sha256);
      return found === undefined
        ? err({ code: "document-missing", params: {} })
        : ok(found.slice());
    },
    async check(sha256s) {
      return ok(
        sha256s.map((sha256) => {
          const found = files.get(sha256);
          const isWhole = found !== undefined && testHash(found) === sha256;
          const state = isWhole ? "whole" : found === undefined ? "missing" : "altered";
          return { sha256, state, copies: "none" };
        }),
      );
    },
    spoil(sha256, contents) {
      if (contents === null) files.delete(sha256);
      else files.set(sha256, contents);
    },
    failWith(problem) {
      failure = problem;
    },
  };
}

/** 64 hex digits that differ, in all likelihood, wherever the contents do. */
function testHash(contents: Uint8Array): string {
  const lane = (seed: number): string => {
    let hash = seed;
    for (const byte of contents) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, "0");
  };
  return Array.from({ length: 8 }, (_, index) => lane(0x811c9dc5 + index * 0x1234567)).join("");
}
