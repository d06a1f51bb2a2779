import { limits } from "#corpus/reading/limits.ts";
import type { ReadFailure } from "#corpus/reading/read-failure.ts";
import { err, ok, type Result } from "#corpus/result.ts";

/** What a student brings: a file's bytes under its name, or a text. */
export type ImportSource =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "pasted"; readonly text: string };

/** Takes a file in, unless it is larger than what is read; a large one is never loaded to find that out. */
export async function sourceOfFile(file: File): Promise<Result<ImportSource, ReadFailure>> {
  const megabytes = Math.ceil(file.size / 1_000_000);
  if (megabytes > limits.megabytes) {
    return err({ code: "too-large", params: { megabytes, limit: limits.megabytes } });
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return ok({ kind: "file", name: file.name, bytes });
  } catch {
    // A folder that was dropped, or a file that is gone by now.
    return err({ code: "unknown-format", params: { named: file.name.slice(0, 60) } });
  }
}

/** The bytes that are kept: a file's own, or the text as UTF-8. */
export function bytesOf(source: ImportSource): Uint8Array {
  return source.kind === "file" ? source.bytes : new TextEncoder().encode(source.text);
}
