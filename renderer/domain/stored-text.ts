import type { DocumentText } from "#corpus/reading/document-text.ts";
import { parseStoredDocument, storedDocumentJson } from "#corpus/reading/stored-document.ts";
import { err, ok, type Result } from "#corpus/result.ts";
import type { DocumentProblem, DocumentsPort } from "./documents-port.ts";
import type { StoredFile } from "./imports.ts";

/** What the reader made of a file, stored beside it. */
export function storeText(
  documents: DocumentsPort,
  text: DocumentText,
): Promise<Result<StoredFile, DocumentProblem>> {
  return documents.put(new TextEncoder().encode(storedDocumentJson(text)));
}

export async function readStoredText(
  documents: DocumentsPort,
  sha256: string,
): Promise<Result<DocumentText, DocumentProblem>> {
  const read = await documents.read(sha256);
  if (!read.ok) return read;
  const text = parseStoredDocument(new TextDecoder().decode(read.value));
  return text === null
    ? err({ code: "document-damaged", params: { detail: "not a text of this version" } })
    : ok(text);
}
