import type { IncomingMessage } from "node:http";
import type { Backups } from "#electron/backup/backups.ts";
import { documentTooLarge } from "#electron/backup/documents.ts";
import {
  mostDocumentBytes,
  putDocumentSchema,
  readDocumentSchema,
} from "#electron/backup/requests.ts";
import type { DocumentFailure, Reply } from "#electron/bridge/contract.ts";
import { parseRequest } from "#electron/journal/requests.ts";
import { readBytes } from "./body.ts";

export type StoresDocuments = Pick<Backups, "putDocument" | "readDocument">;

/** Where the page says what the file it sends is called. */
const nameHeader = "x-sha256";

/** A file of the student's arrives as it is, its name beside it. */
export async function putDocument(
  documents: StoresDocuments,
  request: IncomingMessage,
): Promise<Reply<null, DocumentFailure>> {
  const contents = await readBytes(request, mostDocumentBytes);
  if (contents === null) return documentTooLarge;
  const sent = parseRequest(putDocumentSchema, { sha256: request.headers[nameHeader], contents });
  return sent.ok ? documents.putDocument(sent.value) : sent;
}

export async function readDocument(
  documents: StoresDocuments,
  body: unknown,
): Promise<Reply<Uint8Array, DocumentFailure>> {
  const sent = parseRequest(readDocumentSchema, body);
  return sent.ok ? documents.readDocument(sent.value) : sent;
}
