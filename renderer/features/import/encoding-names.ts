import type { TextEncoding } from "#corpus/reading/document-text.ts";

/** Encodings as people write them; the labels are TextDecoder's. */
export const encodingNames: Readonly<Record<TextEncoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16LE",
  "utf-16be": "UTF-16BE",
  shift_jis: "Shift_JIS",
  "euc-jp": "EUC-JP",
  "iso-2022-jp": "ISO-2022-JP",
  "windows-1252": "Windows-1252",
};
