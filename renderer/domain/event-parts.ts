/** A line of the journal may have 256 kB; this leaves room for what stands around the list. */
const mostBytes = 200_000;

/** Splits a list into parts of at most `most` items that fit into an event each. */
export function eventParts<T>(items: readonly T[], most: number): readonly T[][] {
  const parts: T[][] = [];
  let bytes = 0;
  for (const item of items) {
    const size = utf8Bytes(JSON.stringify(item)) + 1;
    const last = parts.at(-1);
    if (last === undefined || last.length >= most || bytes + size > mostBytes) {
      parts.push([item]);
      bytes = size;
    } else {
      last.push(item);
      bytes += size;
    }
  }
  return parts;
}

/** Japanese takes three bytes a character, so that a length would be off by as much. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
