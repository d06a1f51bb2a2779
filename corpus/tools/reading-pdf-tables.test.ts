import { beforeAll, describe, expect, test } from "vitest";
import { displayText } from "../reading/block-text.ts";
import type { DocumentText } from "../reading/document-text.ts";
import { readDocument } from "../reading/read-document.ts";
import { nodeReadOptions } from "./read-file.ts";
import { expectSoundBlocks } from "./testing/check-blocks.ts";
import { printPdfs } from "./testing/print-pdf.ts";
import { printedTables, tableMarkup } from "./testing/printed-tables.ts";

let pdfs: ReadonlyMap<string, Uint8Array> = new Map();

beforeAll(async () => {
  pdfs = await printPdfs(new Map(printedTables.map(({ name, html }) => [name, html])), {
    withHead: false,
  });
  if (pdfs.size === 0) console.warn("no browser to print PDFs with: their tests compare nothing");
}, 120_000);

async function read(bytes: Uint8Array, name: string): Promise<DocumentText> {
  const result = await readDocument(bytes, name, nodeReadOptions);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** What a document says in order: prose as it is, rows by their cells; headers that stand again left out. */
function saidBy({ text, blocks }: DocumentText): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.role !== "body") return [];
    if (block.kind !== "table-row") return [plain(displayText(text, block))];
    const cells = block.cells.map(
      ({ column, parts }) =>
        `${column} ${plain(parts.map((part) => displayText(text, part)).join(" "))}`,
    );
    return [cells.join(" | ")];
  });
}

function plain(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

describe("a printed table", () => {
  for (const { name, html, pages } of printedTables) {
    test(`of the kind «${name}» says what its page says, row by row and cell by cell`, async (context) => {
      const pdf = pdfs.get(name);
      if (pdf === undefined) return context.skip();
      const printed = await read(pdf, "t.pdf");
      const page = await read(new TextEncoder().encode(html), "t.html");
      expect(printed.pages.length).toBeGreaterThanOrEqual(pages);
      expect(saidBy(printed)).toEqual(saidBy(page));
      expectSoundBlocks(printed, tableMarkup);
    }, 30_000);
  }
});
