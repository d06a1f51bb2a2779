import { err, ok, type Result } from "../result.ts";
import { type Decoded, decode } from "./decode.ts";
import type {
  DocumentFormat,
  DocumentText,
  ReadWarning,
  Span,
  Table,
  TextEncoding,
} from "./document-text.ts";
import type { Draft } from "./draft.ts";
import { finishBlocks } from "./finish-blocks.ts";
import type { FoundBlock } from "./found-block.ts";
import { readHtml } from "./html-reader.ts";
import { TooDeep } from "./html-tree.ts";
import { type Deadline, deadlineFrom, limits, TimeIsUp } from "./limits.ts";
import { readMarkdown } from "./markdown-reader.ts";
import type { OnPage, PdfAssets } from "./pdf-reader.ts";
import type { ReadFailure } from "./read-failure.ts";
import { looksBinary, looksLikeHtml, namedFormat, sniffFormat } from "./sniff.ts";
import { readText } from "./text-reader.ts";
import { textWarnings } from "./text-warnings.ts";
import { writeBlocks } from "./write-blocks.ts";

/*
 * Brought when such a file comes: three megabytes that a text need not wait for. In Node, pdf.js moreover puts a slow
 * JSON.stringify in the place of Node's own.
 */
const pdfReader = () => import("./pdf-reader.ts");
const docxReader = () => import("./docx-reader.ts");

export type ReadOptions = {
  /** The encoding a person chose; otherwise the bytes are asked. Only texts have one. */
  readonly encoding?: TextEncoding;
  /** The character maps and standard fonts that PDFs refer to by name; without them some text is lost. */
  readonly pdfAssets: PdfAssets;
  /** A clock, for the limit on time. */
  readonly nowMs: () => number;
  /** Told of each page of a PDF; the other formats are read in one go. */
  readonly onPage?: OnPage;
};

/** A file read: from its bytes and its name to its text and the blocks on it. Never throws for what a file holds. */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
): Promise<Result<DocumentText, ReadFailure>> {
  if (bytes.length === 0) return err({ code: "empty", params: {} });
  const megabytes = Math.ceil(bytes.length / 1_000_000);
  if (megabytes > limits.megabytes) {
    return err({ code: "too-large", params: { megabytes, limit: limits.megabytes } });
  }
  const sniffed = sniffFormat(bytes, name);
  if (!sniffed.ok) return sniffed;
  const checkTime = deadlineFrom(options.nowMs);
  return guarded(async () => {
    if (sniffed.value === "text") {
      const decoded = decode(bytes, options.encoding);
      return decoded.ok ? readDecoded(decoded.value, name, checkTime) : decoded;
    }
    const read =
      sniffed.value === "pdf"
        ? await (await pdfReader()).readPdf(bytes, options.pdfAssets, checkTime, options.onPage)
        : await (await docxReader()).readDocx(bytes, checkTime);
    if (!read.ok) return read;
    const warnings = [...namedOtherwise(name, sniffed.value), ...read.value.warnings];
    return fromFound(read.value.found, { format: sniffed.value, encoding: null, warnings });
  });
}

/** A text that was pasted: no bytes, no encoding, no name. */
export async function readPasted(
  text: string,
  nowMs: () => number,
): Promise<Result<DocumentText, ReadFailure>> {
  const decoded: Decoded = { text, encoding: "utf-8", warnings: [] };
  return guarded(async () => readDecoded(decoded, "pasted.txt", deadlineFrom(nowMs)));
}

function readDecoded(
  { text, encoding, warnings }: Decoded,
  name: string,
  checkTime: Deadline,
): Result<DocumentText, ReadFailure> {
  const tooLong = lengthFailure(text);
  if (tooLong !== null) return err(tooLong);
  if (looksBinary(text)) return err({ code: "binary", params: {} });
  const named = namedFormat(name);
  const format = named !== "html" && looksLikeHtml(text) ? "html" : (named ?? "txt");
  const about = {
    format,
    encoding,
    warnings: [...namedOtherwise(name, format), ...warnings],
  } as const;
  const markdownLimit = limits.markdownCharacters;
  if (format === "md" && text.length > markdownLimit) {
    const params = { characters: text.length, limit: markdownLimit };
    return err({ code: "too-many-characters", params });
  }
  if (format === "html") return fromFound(readHtml(text, checkTime), about);
  const read = format === "md" ? readMarkdown(text, checkTime) : readText(text, checkTime);
  return finished({ text, pages: [], ...read }, about);
}

type About = {
  readonly format: DocumentFormat;
  readonly encoding: TextEncoding | null;
  readonly warnings: readonly ReadWarning[];
};

function fromFound(found: readonly FoundBlock[], about: About): Result<DocumentText, ReadFailure> {
  return finished(writeBlocks(found), about);
}

function finished(
  read: {
    readonly text: string;
    readonly drafts: readonly Draft[];
    readonly tables: readonly Table[];
    readonly pages: readonly Span[];
  },
  about: About,
): Result<DocumentText, ReadFailure> {
  const { text, pages } = read;
  const tooLong = lengthFailure(text);
  if (tooLong !== null) return err(tooLong);
  if (read.drafts.length === 0) return err({ code: "no-text", params: {} });
  const { blocks, tables, repeated } = finishBlocks(text, read.drafts, read.tables);
  const twice: readonly ReadWarning[] =
    repeated > 0 ? [{ code: "body-twice", params: { count: repeated } }] : [];
  const warnings = [...about.warnings, ...textWarnings(text), ...twice];
  return ok({ ...about, text, blocks, tables, pages, warnings });
}

function lengthFailure(text: string): ReadFailure | null {
  const { length: characters } = text;
  const limit = limits.characters;
  return characters > limit ? { code: "too-many-characters", params: { characters, limit } } : null;
}

/** A warning where the name promises another format than the one the content is. */
function namedOtherwise(name: string, format: DocumentFormat): readonly ReadWarning[] {
  if (namedFormat(name) === format) return [];
  const named = name.includes(".")
    ? name.slice(name.lastIndexOf(".")).slice(0, 16)
    : name.slice(0, 16);
  return [{ code: "other-format", params: { named, format } }];
}

/** Turns what a reader throws from deep inside, time and depth, into the failure it stands for. */
async function guarded(
  read: () => Promise<Result<DocumentText, ReadFailure>>,
): Promise<Result<DocumentText, ReadFailure>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof TimeIsUp)
      return err({ code: "too-slow", params: { seconds: limits.seconds } });
    if (error instanceof TooDeep) return err({ code: "too-deep", params: { limit: limits.depth } });
    throw error;
  }
}
