/*
 * What the readers use of their host. Pages, Workers and Node all have it; the language itself, which is all that
 * corpus is compiled against, has not.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}
