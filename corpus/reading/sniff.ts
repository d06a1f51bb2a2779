import { err, ok, type Result } from "../result.ts";
import type { DocumentFormat } from "./document-text.ts";
import type { ReadFailure } from "./read-failure.ts";

/** What a file's name says it is; null where it says nothing the readers know. */
export function namedFormat(name: string): DocumentFormat | null {
  const extension = extensionOf(name);
  return formats[extension] ?? null;
}

const formats: Readonly<Record<string, DocumentFormat>> = {
  txt: "txt",
  text: "txt",
  md: "md",
  markdown: "md",
  html: "html",
  htm: "html",
  xhtml: "html",
  pdf: "pdf",
  docx: "docx",
};

function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

/**
 * What a file is by its first bytes, whatever its name says. "text" leaves it to the name which of .txt, .md and
 * .html it is. A name that promises a PDF or Word file the bytes do not hold is a failure.
 */
export function sniffFormat(
  bytes: Uint8Array,
  name: string,
): Result<"pdf" | "docx" | "text", ReadFailure> {
  const named = namedFormat(name);
  const head = ascii(bytes.subarray(0, 1024));
  if (head.includes("%PDF-")) return ok("pdf");
  if (head.startsWith("PK\x03\x04") && named !== null) return ok("docx");
  // Microsoft's older container: a .docx with a password is one, and so is every .doc.
  if (head.startsWith("\xd0\xcf\x11\xe0") && named === "docx") {
    return err({ code: "password", params: { format: "docx" } });
  }
  if (named === "pdf" || named === "docx")
    return err({ code: "not-the-format", params: { format: named } });
  if (head.startsWith("{\\rtf") || otherFormats.some((mark) => head.startsWith(mark))) {
    return err({ code: "unknown-format", params: { named: extensionOf(name) || "?" } });
  }
  return ok("text");
}

/** Zip, OLE, images, sound, archives, programs. */
const otherFormats = [
  "PK\x03\x04",
  "PK\x05\x06",
  "\xd0\xcf\x11\xe0",
  "\x89PNG",
  "\xff\xd8\xff",
  "GIF8",
  "RIFF",
  "ID3",
  "\x1f\x8b",
  "7z\xbc\xaf",
  "Rar!",
  "\x7fELF",
  "MZ\x90",
  "\xca\xfe\xba\xbe",
  "SQLite format 3",
];

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** Whether a decoded text is a page in HTML, by how it begins. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(
    text.slice(0, 2000),
  );
}

/** Whether a decoded text is no text: control characters that no writer types. */
export function looksBinary(text: string): boolean {
  const head = text.slice(0, 100_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted.
  const control = head.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return head.includes("\0") || control > head.length * 0.01;
}
