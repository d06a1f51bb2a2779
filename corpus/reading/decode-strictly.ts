import type { TextEncoding } from "./document-text.ts";

/** The text without its byte order mark, or null where a byte does not fit the encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // The one way TextDecoder tells of a byte that does not fit.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
