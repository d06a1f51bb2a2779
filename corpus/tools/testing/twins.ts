import { chromium } from "@playwright/test";
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { findBrowser } from "#build/browser.mjs";
import { sandboxArguments } from "#build/electron-binary.mjs";

/*
 * The same document in other formats, made from a text file by its lines alone and not by the readers that are to
 * be tested: a line is a paragraph, hashes make a heading, neighbouring lines with tabs a table.
 */
type Part =
  | { readonly kind: "heading"; readonly level: number; readonly words: string }
  | { readonly kind: "paragraph"; readonly words: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

export function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  for (const run of text.split(/\n\s*\n/)) {
    const lines = run.split("\n").filter((line) => line.trim() !== "");
    if (lines.filter((line) => line.includes("\t")).length * 2 > lines.length && lines.length > 1) {
      parts.push({ kind: "table", rows: lines.map((line) => line.split("\t")) });
      continue;
    }
    for (const line of lines) {
      const heading = /^(#+) (.*)$/.exec(line);
      const level = heading?.[1]?.length ?? 0;
      if (level > 0) parts.push({ kind: "heading", level, words: heading?.[2] ?? "" });
      else parts.push({ kind: "paragraph", words: line.trimEnd() });
    }
  }
  return parts;
}

export function htmlTwin(text: string): string {
  const body = partsOf(text).map((part) => {
    if (part.kind === "heading") return `<h${part.level}>${part.words}</h${part.level}>`;
    if (part.kind === "paragraph") return `<p>${part.words.replaceAll("**", "")}</p>`;
    const rows = part.rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
    return `<table border="1">${rows.join("\n")}</table>`;
  });
  return `<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>twin</title></head><body>\n${body.join("\n")}\n</body></html>`;
}

/** A Word file. Tags left in cells become paragraphs, since Word knows none. */
export async function docxTwin(text: string): Promise<Uint8Array> {
  const children = partsOf(text).map((part) => {
    if (part.kind === "heading") {
      return new Paragraph({ text: part.words, heading: headings[part.level - 1] ?? HeadingLevel.HEADING_3 });
    }
    if (part.kind === "paragraph") return new Paragraph({ children: [new TextRun(plain(part.words))] });
    const width = Math.max(...part.rows.map((row) => row.length));
    const rows = part.rows.map(
      (row) =>
        new TableRow({
          children: Array.from({ length: width }, (_, column) => cellOf(row[column] ?? "")),
        }),
    );
    return new Table({ rows });
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

function cellOf(cell: string): TableCell {
  const paragraphs = cell.split(/<\/?(?:p|li|tr)\b[^>]*>/).map((each) => plain(each).trim());
  const said = paragraphs.filter((each) => each !== "");
  return new TableCell({ children: (said.length > 0 ? said : [""]).map((each) => new Paragraph(each)) });
}

function plain(words: string): string {
  return words
    .replaceAll("**", "")
    .replace(/<sup>[ぁ-ん]+<\/sup>/g, "")
    .replace(/<[^>]*>/g, " ");
}

/** Pages printed by Chromium, with a running head and page numbers, as a browser prints them. */
export async function pdfTwins(
  pages: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const executablePath = findBrowser();
  if (executablePath === null) return new Map();
  const browser = await chromium.launch({ executablePath, args: sandboxArguments() });
  try {
    const printed = new Map<string, Uint8Array>();
    const page = await browser.newPage();
    for (const [name, html] of pages) {
      await page.setContent(html);
      const bytes = await page.pdf({
        format: "A4",
        margin: { top: "20mm", bottom: "20mm", left: "20mm", right: "20mm" },
        displayHeaderFooter: true,
        headerTemplate: `<div style="font-size:8px;width:100%;text-align:center">令和の白書 twin</div>`,
        footerTemplate: `<div style="font-size:8px;width:100%;text-align:center"><span class="pageNumber"></span></div>`,
      });
      printed.set(name, new Uint8Array(bytes));
    }
    return printed;
  } finally {
    await browser.close();
  }
}
