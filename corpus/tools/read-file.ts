import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { displayText } from "../reading/block-text.ts";
import type { Block, DocumentText, TextEncoding } from "../reading/document-text.ts";
import { textEncodings } from "../reading/document-text.ts";
import { type ReadOptions, readDocument } from "../reading/read-document.ts";
import type { ReadFailure } from "../reading/read-failure.ts";
import type { Result } from "../result.ts";

const pdfjs = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** The readers' options on Node: pdf.js's files from where the package lies, and the machine's clock. */
export const nodeReadOptions: ReadOptions = {
  pdfAssets: (kind, name) => readFile(path.join(pdfjs, kind, path.basename(name))),
  nowMs: Date.now,
};

/** Reads a file of the disk as the app would. */
export function readFromDisk(
  file: string,
  encoding?: TextEncoding,
): Promise<Result<DocumentText, ReadFailure>> {
  const options = encoding === undefined ? nodeReadOptions : { ...nodeReadOptions, encoding };
  return readDocument(readFileSync(file), path.basename(file), options);
}

/** Prints a file's blocks: `read FILE [--json] [--encoding LABEL]`. Exit code 1 where it could not be read. */
export async function printRead(
  file: string,
  asJson: boolean,
  label: string | undefined,
): Promise<number> {
  const encoding = textEncodings.find((each) => each === label);
  if (label !== undefined && encoding === undefined) {
    console.error(`encodings: ${textEncodings.join(", ")}`);
    return 2;
  }
  const read = await readFromDisk(file, encoding);
  if (!read.ok) {
    console.error(JSON.stringify(read.error));
    return 1;
  }
  const { text, blocks, ...rest } = read.value;
  const rows = blocks.map((block) => ({ ...block, display: displayText(text, block) }));
  process.stdout.write(
    asJson
      ? `${JSON.stringify({ ...rest, text, blocks: rows })}\n`
      : `${blocks.map((block) => line(text, block)).join("\n")}\n`,
  );
  return 0;
}

function line(text: string, block: Block): string {
  const level = block.kind === "heading" ? block.level : "";
  const row = block.kind === "table-row" ? ` ${block.tableId}/${block.rowId}` : "";
  const said = displayText(text, block).replace(/\s+/g, " ");
  const shown = said.length > 70 ? `${said.slice(0, 34)} … ${said.slice(-34)}` : said;
  return `${block.start}–${block.end} ${block.role} ${block.kind}${level}${row}: ${shown}`;
}
