import { squeeze } from "#corpus/language/squeeze.ts";
import type { ImportedDocument } from "#renderer/domain/imports.ts";

/** The document a file seems to be a corrected version of: the same file name, or the same title. Null for none. */
export function likelyEarlier(
  documents: readonly ImportedDocument[],
  fileName: string | null,
  title: string,
): ImportedDocument | null {
  const wanted = squeeze(title);
  return (
    documents.find(({ current }) => fileName !== null && current.fileName === fileName) ??
    documents.find(({ current }) => wanted !== "" && squeeze(current.title) === wanted) ??
    null
  );
}
