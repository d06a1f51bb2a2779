import type { Files } from "#electron/journal/files.ts";
import { makeDurableFolder } from "#electron/journal/whole-file.ts";
import { openBlobs } from "./blobs.ts";
import { documentsFolder } from "./source.ts";

/** Puts documents from elsewhere in their place; they are named by their contents, so nothing clashes. */
export function openDocuments(files: Files, folder: string) {
  const path = documentsFolder(folder);
  const blobs = openBlobs(files, path);
  return {
    has: (sha256: string, bytes: number) => blobs.has(sha256, bytes),
    put: async (sha256: string, contents: Buffer) => {
      await makeDurableFolder(files, path);
      await blobs.put(sha256, contents);
      await blobs.flush();
    },
    erase: () => files.remove(path),
  };
}

export type Documents = ReturnType<typeof openDocuments>;
