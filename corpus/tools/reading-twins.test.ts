import { beforeAll, describe, expect, test } from "vitest";
import type { DocumentText } from "../reading/document-text.ts";
import { readDocument } from "../reading/read-document.ts";
import { nodeReadOptions } from "./read-file.ts";
import { bodyLines } from "./testing/body-lines.ts";
import { expectSoundBlocks } from "./testing/check-blocks.ts";
import { printPdfs } from "./testing/print-pdf.ts";
import { sources, sourcesMissing, sourceText } from "./testing/sources.ts";
import { docxTwin, htmlTwin } from "./testing/twins.ts";

/** The same documents as a page, a Word file and a printed PDF; the PDFs only where a browser is to be had. */
let pdfs: ReadonlyMap<string, Uint8Array> = new Map();

beforeAll(async () => {
  if (sourcesMissing) return;
  pdfs = await printPdfs(new Map([...sources.keys()].map((id) => [id, htmlTwin(sourceText(id))])));
  if (pdfs.size === 0) console.warn("no browser to print PDFs with: their tests compare nothing");
}, 120_000);

async function read(bytes: Uint8Array, name: string): Promise<DocumentText> {
  const result = await readDocument(bytes, name, nodeReadOptions);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value;
}

async function twin(id: string, format: "html" | "docx" | "pdf"): Promise<DocumentText | null> {
  if (format === "html") return read(new TextEncoder().encode(htmlTwin(sourceText(id))), "t.html");
  if (format === "docx") return read(await docxTwin(sourceText(id)), "t.docx");
  const pdf = pdfs.get(id);
  return pdf === undefined ? null : read(pdf, "t.pdf");
}

describe.skipIf(sourcesMissing)("a source text as a page, a Word file and a PDF", () => {
  for (const format of ["html", "docx", "pdf"] as const) {
    test(`says the same in .${format}`, async (context) => {
      if (format === "pdf" && pdfs.size === 0) context.skip();
      for (const id of ["000", "001", "002", "004"]) {
        const made = await twin(id, format);
        const source = await read(new TextEncoder().encode(sourceText(id)), "s.txt");
        expect(made && bodyLines(made), id).toEqual(bodyLines(source));
      }
    });

    test(`says at least nine of ten lines of the white paper's tables in .${format}`, async (context) => {
      if (format === "pdf" && pdfs.size === 0) context.skip();
      const source = bodyLines(await read(new TextEncoder().encode(sourceText("003")), "s.txt"));
      const made = await twin("003", format);
      const said = new Set(made && bodyLines(made));
      const kept = source.filter((line) => said.has(line)).length / source.length;
      console.log(`003 as .${format}: ${(kept * 100).toFixed(1)} % of ${source.length} lines`);
      expect(kept).toBeGreaterThanOrEqual(0.9);
    });

    test(`is sound in .${format}`, async (context) => {
      if (format === "pdf" && pdfs.size === 0) context.skip();
      for (const id of sources.keys()) {
        const made = await twin(id, format);
        if (made)
          expectSoundBlocks(
            made,
            /[(（](?:注)?\d+[)）]|\d\.|[・●○①-⑳□－–]|(?:^|\s)[A-E1-9](?=\s|$)/gm,
          );
      }
    });
  }

  test("tells the pages of a PDF apart, and marks their heads and numbers", async (context) => {
    const made = await twin("002", "pdf");
    if (made === null) return context.skip();
    expect(made.pages.length).toBeGreaterThan(3);
    const furniture = made.blocks.filter((block) => block.kind === "page-furniture");
    expect(furniture).toHaveLength(made.pages.length * 2);
    expect(made.pages.at(-1)?.end).toBe(made.text.length);
  });
});
