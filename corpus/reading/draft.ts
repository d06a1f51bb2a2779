import type { Block } from "./document-text.ts";

/** A block on its way from a reader to the document. */
export type Draft = {
  readonly block: Block;
  /** Blank lines before it, where the format has lines; else 1. */
  readonly gap: number;
  /** It begins with the space of a new paragraph. */
  readonly isIndented: boolean;
  /** Its kind is stated by the format, not read from its looks. */
  readonly isFirm: boolean;
};

/** A draft as formats with markup make them. */
export function firm(block: Block): Draft {
  return { block, gap: 1, isIndented: false, isFirm: true };
}
