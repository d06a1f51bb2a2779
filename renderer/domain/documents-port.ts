import type { Result } from "#corpus/result.ts";
import type { StoredFile } from "./imports.ts";
import type { StudyProblem } from "./study-problem.ts";

/** What can go wrong with a stored file. */
export type DocumentProblem =
  | StudyProblem
  | { readonly code: "document-too-large"; readonly params: { readonly limitMiB: number } }
  /** It is not in the data folder; a backup may have it. */
  | { readonly code: "document-missing"; readonly params: Readonly<Record<string, never>> }
  /** It is not what was stored under its name. */
  | { readonly code: "document-damaged"; readonly params: { readonly detail: string } };

/** A file and the copies of it in the backups, after whatever could be mended was; see the bridge's contract. */
export type DocumentCheck = {
  readonly sha256: string;
  readonly state: "whole" | "restored" | "missing" | "altered";
  readonly copies: "whole" | "restored" | "none" | "damaged";
};

/** Where files of the student's are kept, each under its SHA-256. */
export type DocumentsPort = {
  /** Resolves once the contents are on the disk and were read back. What is there already is left. */
  put(contents: Uint8Array): Promise<Result<StoredFile, DocumentProblem>>;
  read(sha256: string): Promise<Result<Uint8Array, DocumentProblem>>;
  /** Reads them and their copies; what one place has whole is put back in the others. */
  check(sha256s: readonly string[]): Promise<Result<readonly DocumentCheck[], StudyProblem>>;
};
