import type { DocumentFailure, Reply } from "#electron/bridge/contract.ts";
import { hostFailure } from "#electron/journal/failure.ts";
import type { Files } from "#electron/journal/files.ts";
import { makeDurableFolder } from "#electron/journal/whole-file.ts";
import { openBlobs } from "./blobs.ts";
import { sha256 } from "./manifest.ts";
import { documentLimitMiB, mostDocumentBytes } from "./requests.ts";
import { documentsFolder } from "./source.ts";

/** Puts documents in their place; they are named by their contents, so nothing clashes. */
export function openDocuments(files: Files, folder: string) {
  const path = documentsFolder(folder);
  const blobs = openBlobs(files, path);

  async function put(name: string, contents: Buffer): Promise<void> {
    await makeDurableFolder(files, path);
    await blobs.put(name, contents);
    await blobs.flush();
  }

  async function store(name: string, contents: Uint8Array): Promise<Reply<null, DocumentFailure>> {
    if (contents.length > mostDocumentBytes) return documentTooLarge;
    const bytes = Buffer.from(contents.buffer, contents.byteOffset, contents.length);
    if (sha256(bytes) !== name) return damaged("on its way");
    // One that is damaged is written anew: nothing else could be under this name.
    if ((await blobs.read(name)) === null) await put(name, bytes);
    return (await blobs.read(name)) === null ? damaged("on the disk") : { ok: true, value: null };
  }

  async function read(name: string): Promise<Reply<Uint8Array, DocumentFailure>> {
    const contents = await blobs.read(name);
    if (contents !== null) return { ok: true, value: new Uint8Array(contents) };
    const isThere = await blobs.isThere(name);
    return isThere
      ? damaged("on the disk")
      : { ok: false, error: { code: "document-missing", params: {} } };
  }

  return {
    /** Is it there as it was? Its length alone would not tell. */
    isWhole: async (name: string) => (await blobs.read(name)) !== null,
    put,
    /** From the page: checked, and read back before it counts. */
    store: (name: string, contents: Uint8Array) => asReply(() => store(name, contents)),
    read: (name: string) => asReply(() => read(name)),
    erase: () => files.remove(path),
  };
}

export type Documents = ReturnType<typeof openDocuments>;

export const documentTooLarge = {
  ok: false,
  error: { code: "document-too-large", params: { limitMiB: documentLimitMiB } },
} as const satisfies Reply<never, DocumentFailure>;

function damaged(detail: string): Reply<never, DocumentFailure> {
  return { ok: false, error: { code: "document-damaged", params: { detail } } };
}

async function asReply<T>(
  work: () => Promise<Reply<T, DocumentFailure>>,
): Promise<Reply<T, DocumentFailure>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, error: hostFailure(error) };
  }
}
