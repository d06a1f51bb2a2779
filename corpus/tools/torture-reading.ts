import fc from "fast-check";
import type { DocumentText } from "../reading/document-text.ts";
import { readDocument } from "../reading/read-document.ts";
import { nodeReadOptions } from "./read-file.ts";

/** A file to be damaged, by the name it is read under. */
export type Victim = { readonly name: string; readonly bytes: Uint8Array };

/** One piece of damage: where, as a share of the file, and what. */
export type Damage =
  | { readonly kind: "flip"; readonly at: number; readonly bit: number }
  | { readonly kind: "cut"; readonly at: number }
  | { readonly kind: "drop"; readonly at: number; readonly length: number }
  | { readonly kind: "repeat"; readonly at: number; readonly length: number }
  | { readonly kind: "fill"; readonly at: number; readonly byte: number; readonly length: number }
  | {
      readonly kind: "field";
      readonly nth: number;
      readonly offset: number;
      readonly value: number;
    }
  | { readonly kind: "digits"; readonly nth: number; readonly digit: number };

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const length = fc.integer({ min: 1, max: 400 });
export const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant("flip" as const), at: share, bit: fc.integer({ min: 0, max: 7 }) }),
  fc.record({ kind: fc.constant("cut" as const), at: share }),
  fc.record({ kind: fc.constant("drop" as const), at: share, length }),
  fc.record({ kind: fc.constant("repeat" as const), at: share, length }),
  fc.record({
    kind: fc.constant("fill" as const),
    at: share,
    byte: fc.integer({ min: 0, max: 255 }),
    length,
  }),
  // Headers of zip entries: version, flags, method, sizes and name lengths behind each signature.
  fc.record({
    kind: fc.constant("field" as const),
    nth: fc.nat(40),
    offset: fc.integer({ min: 4, max: 29 }),
    value: fc.integer({ min: 0, max: 255 }),
  }),
  // Figures of a PDF: offsets in its table, object numbers, lengths.
  fc.record({
    kind: fc.constant("digits" as const),
    nth: fc.nat(400),
    digit: fc.integer({ min: 0, max: 9 }),
  }),
);

/**
 * Reads damaged copies of files, `rounds` of them, and calls `check` with each that could be read. Throws what a reader
 * throws, with the seed and the damage that led to it, and where one took longer than `limitMs`.
 */
export async function tortureReaders(
  victims: readonly Victim[],
  {
    seed,
    rounds,
    limitMs = 10_000,
  }: { readonly seed: number; readonly rounds: number; readonly limitMs?: number },
  check: (document: DocumentText) => void = () => undefined,
): Promise<{ readonly read: number; readonly refused: Readonly<Record<string, number>> }> {
  let read = 0;
  const refused: Record<string, number> = {};
  const property = fc.asyncProperty(
    fc.constantFrom(...victims),
    fc.array(anyDamage, { minLength: 1, maxLength: 6 }),
    async (victim, damages) => {
      const bytes = damages.reduce(damaged, victim.bytes);
      const startMs = Date.now();
      const result = await readDocument(bytes, victim.name, nodeReadOptions);
      const tookMs = Date.now() - startMs;
      if (tookMs > limitMs) throw new Error(`${victim.name} took ${tookMs} ms`);
      if (!result.ok) {
        refused[result.error.code] = (refused[result.error.code] ?? 0) + 1;
        return;
      }
      read += 1;
      check(result.value);
    },
  );
  await fc.assert(property, { seed, numRuns: rounds, endOnFailure: true });
  return { read, refused };
}

export function damaged(bytes: Uint8Array, how: Damage): Uint8Array {
  if (bytes.length < 2) return bytes;
  const copy = Uint8Array.from(bytes);
  if (how.kind === "field") return withField(copy, how);
  if (how.kind === "digits") return withDigit(copy, how);
  const at = Math.floor(how.at * bytes.length);
  if (how.kind === "flip") copy[at] = (copy[at] ?? 0) ^ (1 << how.bit);
  if (how.kind === "cut") return copy.slice(0, at);
  if (how.kind === "fill") copy.fill(how.byte, at, at + how.length);
  if (how.kind === "drop") return joined(copy.subarray(0, at), copy.subarray(at + how.length));
  if (how.kind === "repeat") return joined(copy.subarray(0, at + how.length), copy.subarray(at));
  return copy;
}

function withField(
  bytes: Uint8Array,
  { nth, offset, value }: { nth: number; offset: number; value: number },
): Uint8Array {
  const entries: number[] = [];
  for (let at = bytes.indexOf(0x50); at !== -1; at = bytes.indexOf(0x50, at + 1)) {
    if (bytes[at + 1] === 0x4b && (bytes[at + 2] ?? 99) < 9) entries.push(at);
  }
  const entry = entries[nth % Math.max(1, entries.length)];
  if (entry !== undefined && entry + offset < bytes.length) bytes[entry + offset] = value;
  return bytes;
}

function withDigit(bytes: Uint8Array, { nth, digit }: { nth: number; digit: number }): Uint8Array {
  // From the end, where a PDF keeps its table of offsets.
  let seen = 0;
  for (let at = bytes.length - 1; at >= 0; at -= 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x30 || byte > 0x39) continue;
    if (seen === nth) {
      bytes[at] = 0x30 + digit;
      break;
    }
    seen += 1;
  }
  return bytes;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}
