/* What stored texts need of their host; pages, Workers and Node all have it. */
declare class TextEncoder {
  encode(input: string): Uint8Array;
}
declare class TextDecoder {
  decode(input: Uint8Array): string;
}
