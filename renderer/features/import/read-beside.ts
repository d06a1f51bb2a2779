import type { ExtractedFact } from "#corpus/extraction/extracted-fact.ts";
import type { EncodingPreview } from "#corpus/reading/decode.ts";
import type { Block } from "#corpus/reading/document-text.ts";
import { limits } from "#corpus/reading/limits.ts";
import { err, ok, type Result } from "#corpus/result.ts";
import type {
  ReadAndExtracted,
  ReadingFailure,
  ReadingProgress,
  ReadingReply,
  ReadingRequest,
} from "./reading-messages.ts";

export type ReadingOutcome = {
  readonly result: Result<ReadAndExtracted, ReadingFailure>;
  readonly previews: readonly EncodingPreview[];
};

/** A reading under way beside the page. */
export type Reading = {
  /** Never rejects; never resolves once it is cancelled. */
  readonly outcome: Promise<ReadingOutcome>;
  /** Ends the Worker at once, whatever it is in the middle of, and frees what it holds. */
  cancel(): void;
};

/**
 * The readers look at the clock themselves; this ends what is stuck where they cannot, deep in a library, and gives
 * the search for facts as long again.
 */
const patienceMs = (limits.seconds + 5) * 2 * 1000;

function whole(
  { document, extraction, ...rest }: ReadAndExtracted,
  blocks: readonly Block[],
  facts: readonly ExtractedFact[],
): ReadAndExtracted {
  return { ...rest, document: { ...document, blocks }, extraction: { ...extraction, facts } };
}

/** Reads in a Worker of its own, which ends with the reading. */
export function readBeside(
  request: ReadingRequest,
  onProgress: (progress: ReadingProgress) => void,
): Reading {
  const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
  let isOver = false;
  const blocks: Block[] = [];
  const facts: ExtractedFact[] = [];
  const end = (): void => {
    isOver = true;
    worker.terminate();
  };
  const outcome = new Promise<ReadingOutcome>((resolve) => {
    const finish = (reached: ReadingOutcome): void => {
      if (isOver) return;
      clearTimeout(timer);
      end();
      resolve(reached);
    };
    const timer = setTimeout(() => {
      const seconds = Math.round(patienceMs / 1000);
      finish({ result: err({ code: "too-slow", params: { seconds } }), previews: [] });
    }, patienceMs);
    worker.addEventListener("message", ({ data }: MessageEvent<ReadingReply>) => {
      if (isOver) return;
      if (data.kind === "progress") onProgress(data.progress);
      // pdf.js takes any Worker for its own and says that it is ready; that is for nobody here.
      if (data.kind === "piece") {
        const { piece } = data;
        if (piece.of === "blocks") blocks.push(...piece.items);
        else facts.push(...piece.items);
      }
      if (data.kind === "done") {
        const { result, previews } = data;
        finish({ result: result.ok ? ok(whole(result.value, blocks, facts)) : result, previews });
      }
    });
    const fail = (detail: string): void =>
      finish({ result: err({ code: "worker-stopped", params: { detail } }), previews: [] });
    worker.addEventListener("error", ({ message }) => fail(message));
    worker.addEventListener("messageerror", () => fail("messageerror"));
  });
  // Copied, not handed over: the same bytes are stored once the student keeps the document.
  worker.postMessage(request);
  return { outcome, cancel: end };
}
