import type { Original } from "#corpus/anchoring/recognise-bundled.ts";
import type { Lang } from "#corpus/bilingual.ts";
import type { ExtractedFact, Extraction } from "#corpus/extraction/extracted-fact.ts";
import type { GazetteerEntry } from "#corpus/gazetteer.ts";
import type { EncodingPreview } from "#corpus/reading/decode.ts";
import type { Block, DocumentText, TextEncoding } from "#corpus/reading/document-text.ts";
import type { ReadFailure } from "#corpus/reading/read-failure.ts";
import type { Result } from "#corpus/result.ts";

/** What the Worker is asked for. It does one thing at a time and is ended, not told, when it is no longer wanted. */
export type ReadingTask =
  | {
      readonly kind: "file";
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly name: string;
      /** What a person chose; null lets the bytes decide. */
      readonly encoding: TextEncoding | null;
    }
  | { readonly kind: "pasted"; readonly text: string }
  /** A document read before, whose proposals are wanted again. */
  | { readonly kind: "stored"; readonly document: DocumentText; readonly lang: Lang };

export type ReadingRequest = {
  readonly task: ReadingTask;
  /** The names known beforehand. */
  readonly names: readonly GazetteerEntry[];
  /** The bundled documents that a text may be the original of; none where that is known. */
  readonly originals: readonly Original[];
};

/** How far it has come; `pages` where a format has them, `sentences` once they are known. */
export type ReadingProgress =
  | { readonly stage: "reading"; readonly pages: Counted | null }
  | { readonly stage: "extracting"; readonly sentences: Counted | null };

/** So many of so many. */
type Counted = { readonly done: number; readonly total: number };

/** A document and what it seems to state. */
export type ReadAndExtracted = {
  readonly document: DocumentText;
  readonly extraction: Extraction;
  /** The bundled document this seems to be the text of; null for any other. */
  readonly recognisedId: string | null;
  /** The file's beginning in every encoding, where one had to be guessed or was chosen. */
  readonly previews: readonly EncodingPreview[];
};

/** The Worker gave up: out of memory, or a mistake of ours. Shown like a failure of reading. */
export type WorkerFailure = {
  readonly code: "worker-stopped";
  readonly params: { readonly detail: string };
};

export type ReadingFailure = ReadFailure | WorkerFailure;

/**
 * A long document comes in pieces, before the reply that lacks them: what is taken over at once keeps the page from
 * drawing until it is there.
 */
export type ReadingPiece =
  | { readonly of: "blocks"; readonly items: readonly Block[] }
  | { readonly of: "facts"; readonly items: readonly ExtractedFact[] };

export type ReadingReply =
  | { readonly kind: "progress"; readonly progress: ReadingProgress }
  | { readonly kind: "piece"; readonly piece: ReadingPiece }
  | {
      readonly kind: "done";
      readonly result: Result<ReadAndExtracted, ReadFailure>;
      /** As above, where the encoding is what failed. */
      readonly previews: readonly EncodingPreview[];
    };
