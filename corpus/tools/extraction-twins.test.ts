import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { extractFacts } from "../extraction/extract.ts";
import type { GazetteerEntry } from "../gazetteer.ts";
import { readDocument } from "../reading/read-document.ts";
import { loadCorpus } from "./load.ts";
import { nodeReadOptions } from "./read-file.ts";
import { printPdfs } from "./testing/print-pdf.ts";
import { sources, sourcesMissing, sourceText } from "./testing/sources.ts";
import { docxTwin, htmlTwin } from "./testing/twins.ts";

let names: readonly GazetteerEntry[] = [];
let pdfs: ReadonlyMap<string, Uint8Array> = new Map();

beforeAll(async () => {
  if (sourcesMissing) return;
  const loaded = loadCorpus(path.resolve(import.meta.dirname, "../.."));
  if (!loaded.ok) throw new Error("the corpus does not load");
  names = loaded.value.corpus.gazetteer;
  pdfs = await printPdfs(new Map([...sources.keys()].map((id) => [id, htmlTwin(sourceText(id))])));
  if (pdfs.size === 0) console.warn("no browser to print PDFs with: their tests compare nothing");
}, 120_000);

/** What is asked and answered. */
async function factsOf(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  const read = await readDocument(bytes, name, nodeReadOptions);
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.error)}`);
  return extractFacts(read.value, names).facts.map(
    ({ question, answer }) => `${question} / ${answer}`,
  );
}

async function twinBytes(id: string, format: "html" | "docx" | "pdf"): Promise<Uint8Array> {
  if (format === "html") return new TextEncoder().encode(htmlTwin(sourceText(id)));
  if (format === "docx") return docxTwin(sourceText(id));
  return pdfs.get(id) ?? new Uint8Array();
}

/** How many of the text's facts its twin gives as well, and how many it gives in all for one of the text's. */
async function compared(id: string, format: "html" | "docx" | "pdf") {
  const source = await factsOf(new TextEncoder().encode(sourceText(id)), "s.txt");
  const made = await factsOf(await twinBytes(id, format), `t.${format}`);
  const said = new Set(made);
  const kept = source.filter((fact) => said.has(fact)).length / source.length;
  console.log(`${id} as .${format}: ${(kept * 100).toFixed(1)} % of ${source.length} facts`);
  return { kept, times: made.length / source.length };
}

describe.skipIf(sourcesMissing)("a source text as a page, a Word file and a PDF", () => {
  for (const format of ["html", "docx", "pdf"] as const) {
    test(`gives the same facts in .${format}`, async (context) => {
      if (format === "pdf" && pdfs.size === 0) context.skip();
      for (const id of ["000", "001", "002", "004"]) {
        expect(await compared(id, format), id).toEqual({ kept: 1, times: 1 });
      }
    }, 60_000);
  }

  for (const format of ["html", "docx", "pdf"] as const) {
    test(`gives nineteen of twenty of the white paper's in .${format}, tables and all`, async (context) => {
      if (format === "pdf" && pdfs.size === 0) context.skip();
      const { kept, times } = await compared("003", format);
      expect(kept).toBeGreaterThanOrEqual(0.95);
      expect(times).toBeLessThanOrEqual(1.05);
    }, 60_000);
  }
});
