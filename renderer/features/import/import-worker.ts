import { recogniseBundled } from "#corpus/anchoring/recognise-bundled.ts";
import { extractionSteps } from "#corpus/extraction/extract.ts";
import type { Extraction } from "#corpus/extraction/extracted-fact.ts";
import { type EncodingPreview, previewEncodings } from "#corpus/reading/decode.ts";
import type { DocumentText } from "#corpus/reading/document-text.ts";
import { readDocument, readPasted } from "#corpus/reading/read-document.ts";
import type { ReadFailure } from "#corpus/reading/read-failure.ts";
import { ok, type Result } from "#corpus/result.ts";
import { servedPdfAssets } from "./pdf-assets.ts";
import type {
  ReadingProgress,
  ReadingReply,
  ReadingRequest,
  ReadingTask,
} from "./reading-messages.ts";

/**
 * Reads a document and looks for its facts beside the page. It is stopped by ending it: no reader listens to anybody
 * meanwhile, and whatever memory a hostile file took goes with it.
 */
addEventListener("message", ({ data }: MessageEvent<ReadingRequest>) => {
  // A rejection reaches the page as the Worker's error.
  void perform(data).then(reply);
});

async function perform({ task, names, originals }: ReadingRequest): Promise<ReadingReply> {
  say({ stage: "reading", pages: null });
  const read = await documentOf(task);
  const previews = read.ok
    ? previewsOf(task, read.value)
    : isAboutEncoding(read.error)
      ? samples(task)
      : [];
  if (!read.ok) return { kind: "done", result: read, previews };
  const lang = task.kind === "stored" ? task.lang : undefined;
  const extraction = search(extractionSteps(read.value, names, lang));
  const recognisedId = recogniseBundled(read.value.text, originals)?.documentId ?? null;
  const { blocks, ...document } = read.value;
  const { facts, ...rest } = extraction;
  for (const items of partsOf(blocks)) reply({ kind: "piece", piece: { of: "blocks", items } });
  for (const items of partsOf(facts)) reply({ kind: "piece", piece: { of: "facts", items } });
  const found = {
    document: { ...document, blocks: [] },
    extraction: { ...rest, facts: [] },
    recognisedId,
    previews,
  };
  return { kind: "done", result: ok(found), previews };
}

/** So many take the page a few milliseconds. */
const itemsOfPiece = 400;

function partsOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / itemsOfPiece) }, (_, part) =>
    items.slice(part * itemsOfPiece, (part + 1) * itemsOfPiece),
  );
}

/** The search for facts, told of several times a second. */
function search(steps: ReturnType<typeof extractionSteps>): Extraction {
  say({ stage: "extracting", sentences: null });
  let toldMs = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const nowMs = performance.now();
    if (nowMs - toldMs < tellEveryMs) continue;
    toldMs = nowMs;
    const { sentencesDone: done, sentencesTotal: total } = step.value;
    say({ stage: "extracting", sentences: { done, total } });
  }
}

const tellEveryMs = 150;

function documentOf(task: ReadingTask): Promise<Result<DocumentText, ReadFailure>> {
  switch (task.kind) {
    case "stored":
      return Promise.resolve(ok(task.document));
    case "pasted":
      return readPasted(task.text, Date.now);
    case "file":
      return readDocument(task.bytes, task.name, {
        ...(task.encoding !== null && { encoding: task.encoding }),
        pdfAssets: servedPdfAssets,
        nowMs: Date.now,
        onPage: (done, total) => say({ stage: "reading", pages: { done, total } }),
      });
  }
}

/** Worth choosing from where the bytes left a doubt, or a person has chosen already. */
function previewsOf(task: ReadingTask, document: DocumentText): readonly EncodingPreview[] {
  const isUnsure = document.warnings.some(({ code }) => code === "encoding-unsure");
  const isChosen = task.kind === "file" && task.encoding !== null;
  return isUnsure || isChosen ? samples(task) : [];
}

function isAboutEncoding({ code }: ReadFailure): boolean {
  return code === "broken-encoding" || code === "unknown-encoding";
}

function samples(task: ReadingTask): readonly EncodingPreview[] {
  return task.kind === "file" ? previewEncodings(task.bytes) : [];
}

function say(progress: ReadingProgress): void {
  reply({ kind: "progress", progress });
}

function reply(message: ReadingReply): void {
  postMessage(message);
}
