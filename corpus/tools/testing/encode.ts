import type { TextEncoding } from "../../reading/document-text.ts";

/*
 * Encoders for the tests, which neither Node nor browsers have: made from their decoders by asking what every byte
 * and pair of bytes stands for.
 */
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(
  encoding: "shift_jis" | "euc-jp" | "windows-1252",
): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    const character = decoder.decode(new Uint8Array(bytes));
    const isOne = [...character].length === 1 && character !== "\ufffd";
    if (isOne && !table.has(character)) table.set(character, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) add([byte]);
  if (encoding !== "windows-1252") {
    for (let lead = 0x81; lead < 0xff; lead += 1) {
      for (let trail = 0x40; trail < 0xff; trail += 1) add([lead, trail]);
    }
  }
  tables.set(encoding, table);
  return table;
}

/** The bytes of a text in an encoding, or null where it has no byte for one of the characters. */
export function encode(text: string, encoding: TextEncoding): Uint8Array | null {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-16le") return new Uint8Array(Buffer.from(text, "utf16le"));
  if (encoding === "utf-16be") return new Uint8Array(Buffer.from(text, "utf16le").swap16());
  if (encoding === "iso-2022-jp") return encodeJis(text);
  const table = tableOf(encoding);
  const bytes = [...text].map((character) => table.get(character));
  return bytes.includes(undefined) ? null : new Uint8Array(bytes.flatMap((each) => each ?? []));
}

/** ISO-2022-JP is EUC-JP without its high bits, between escape sequences. */
function encodeJis(text: string): Uint8Array | null {
  const table = tableOf("euc-jp");
  const bytes: number[] = [];
  let isWide = false;
  for (const character of text) {
    const euc = table.get(character);
    if (euc === undefined || (euc.length === 2 && (euc[0] ?? 0) < 0xa1)) return null;
    const wide = euc.length === 2;
    if (wide !== isWide) bytes.push(0x1b, ...(wide ? [0x24, 0x42] : [0x28, 0x42]));
    isWide = wide;
    bytes.push(...euc.map((byte) => byte & 0x7f));
  }
  if (isWide) bytes.push(0x1b, 0x28, 0x42);
  return new Uint8Array(bytes);
}
