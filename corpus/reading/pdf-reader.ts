import { err, ok, type Result } from "../result.ts";
import type { ReadWarning } from "./document-text.ts";
import type { FoundBlock } from "./found-block.ts";
import { type Deadline, limits, TimeIsUp } from "./limits.ts";
import { type BodySize, blocksOf } from "./pdf-blocks.ts";
import { regionsOf } from "./pdf-columns.ts";
import { type PdfAssets, withPdf } from "./pdf-document.ts";
import { type Furniture, furnitureOf } from "./pdf-furniture.ts";
import type { Segment } from "./pdf-lines.ts";
import { type PdfPage, readPage } from "./pdf-page.ts";
import type { ReadFailure } from "./read-failure.ts";

export type { PdfAssets };

export type FoundDocument = {
  readonly found: readonly FoundBlock[];
  readonly warnings: readonly ReadWarning[];
};

/** The blocks of a PDF's pages, its lines and columns put together again. */
export async function readPdf(
  bytes: Uint8Array,
  assets: PdfAssets,
  checkTime: Deadline,
): Promise<Result<FoundDocument, ReadFailure>> {
  try {
    return await withPdf(bytes, assets, async (pdf) => {
      if (pdf.numPages > limits.pages) {
        const params = { pages: pdf.numPages, limit: limits.pages };
        return err({ code: "too-many-pages", params });
      }
      const pages: PdfPage[] = [];
      for (let number = 1; number <= pdf.numPages; number += 1) {
        checkTime();
        const page = await pdf.getPage(number);
        pages.push(await readPage(page));
        page.cleanup();
      }
      return fromPages(pages);
    });
  } catch (error) {
    if (error instanceof TimeIsUp || !(error instanceof Error)) throw error;
    if (error.name === "PasswordException")
      return err({ code: "password", params: { format: "pdf" } });
    // pdf.js tells of a damaged file by errors of many kinds; a file it cannot make sense of is no bug of ours.
    return err({ code: "damaged", params: { format: "pdf" } });
  }
}

function fromPages(pages: readonly PdfPage[]): Result<FoundDocument, ReadFailure> {
  const empty = pages.filter((page) => page.rows.length === 0).length;
  if (empty === pages.length)
    return err({ code: "no-text-layer", params: { pages: pages.length } });
  const furniture = furnitureOf(pages);
  const body = bodySize(pages);
  const found = pages.flatMap((page, index) => pageBlocks(page, furniture, body, index === 0));
  const vertical = pages.filter((page) => page.isVertical).length;
  const warnings: ReadWarning[] = [];
  if (empty > 0) {
    warnings.push({ code: "pages-without-text", params: { count: empty, pages: pages.length } });
  }
  if (vertical > 0) warnings.push({ code: "vertical-text", params: { pages: vertical } });
  return ok({ found, warnings });
}

function pageBlocks(
  page: PdfPage,
  furniture: ReadonlyMap<Segment, Furniture>,
  body: BodySize,
  isFirst: boolean,
): readonly FoundBlock[] {
  const rows = page.rows
    .map((row) => row.filter((line) => !furniture.has(line)))
    .filter((row) => row.length > 0);
  const said = regionsOf(rows).flatMap((region, index) =>
    blocksOf(region, body, isFirst && index === 0),
  );
  const edge = page.rows.flat().flatMap((line): readonly FoundBlock[] => {
    const role = furniture.get(line);
    if (role === undefined) return [];
    return [{ kind: "page-furniture", words: line.words, depth: 0, level: 0, role }];
  });
  // Furniture comes first, so that the sentence a page ends with goes on right behind it.
  return [{ kind: "page-start" }, ...edge, ...said];
}

/** The size most letters have. */
function bodySize(pages: readonly PdfPage[]): BodySize {
  const letters = new Map<number, number>();
  for (const line of pages.flatMap((page) => page.rows.flat())) {
    const size = Math.round(line.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + line.words.length);
  }
  const [most] = [...letters].toSorted((a, b) => b[1] - a[1]);
  return { size: most?.[0] ?? 10 };
}
