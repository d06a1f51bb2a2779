import { err, ok, type Result } from "../result.ts";
import type { ReadWarning } from "./document-text.ts";
import type { FoundBlock } from "./found-block.ts";
import { headingsByLooks } from "./guess-headings.ts";
import { type Deadline, limits, TimeIsUp } from "./limits.ts";
import { type BodySize, blocksOf, ruledTable, usualLeading } from "./pdf-blocks.ts";
import { captionsWithin } from "./pdf-captions.ts";
import type { RuledRow } from "./pdf-cells.ts";
import { regionsOf } from "./pdf-columns.ts";
import { type PdfAssets, withPdf } from "./pdf-document.ts";
import { type Furniture, furnitureOf } from "./pdf-furniture.ts";
import { tablesOf } from "./pdf-grids.ts";
import type { Segment } from "./pdf-lines.ts";
import { type PdfPage, readPage } from "./pdf-page.ts";
import { joinTables } from "./pdf-tables.ts";
import type { ReadFailure } from "./read-failure.ts";

export type { PdfAssets };

export type FoundDocument = {
  readonly found: readonly FoundBlock[];
  readonly warnings: readonly ReadWarning[];
};

/** Told after each page: how many are read, of how many. */
export type OnPage = (done: number, total: number) => void;

/** The blocks of a PDF's pages, its lines and columns put together again. */
export async function readPdf(
  bytes: Uint8Array,
  assets: PdfAssets,
  checkTime: Deadline,
  onPage: OnPage = () => {},
): Promise<Result<FoundDocument, ReadFailure>> {
  const pages = await readPages(bytes, assets, checkTime, onPage);
  return pages.ok ? fromPages(pages.value) : pages;
}

async function readPages(
  bytes: Uint8Array,
  assets: PdfAssets,
  checkTime: Deadline,
  onPage: OnPage,
): Promise<Result<readonly PdfPage[], ReadFailure>> {
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
        onPage(number, pdf.numPages);
      }
      return ok(pages);
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
  const empty = pages.filter((page) => page.rows.length + page.ruled.length === 0).length;
  if (empty === pages.length)
    return err({ code: "no-text-layer", params: { pages: pages.length } });
  const furniture = furnitureOf(pages);
  const body = bodySize(pages);
  const blocks = pages.flatMap((page) => pageBlocks(page, furniture, body));
  // Where letters of another size or weight make headings, a short line is not one by being short.
  const isMarked = blocks.filter((block) => block.kind === "heading").length >= 2;
  const found = headingsByLooks(captionsWithin(joinTables(blocks)), isMarked);
  const vertical = pages.filter((page) => page.isVertical).length;
  const warnings: ReadWarning[] = [];
  if (empty > 0) {
    warnings.push({ code: "pages-without-text", params: { count: empty, pages: pages.length } });
  }
  if (vertical > 0) warnings.push({ code: "vertical-text", params: { count: vertical } });
  return ok({ found, warnings });
}

function pageBlocks(
  page: PdfPage,
  furniture: ReadonlyMap<Segment, Furniture>,
  body: BodySize,
): readonly FoundBlock[] {
  const rows = page.rows
    .map((row) => row.filter((line) => !furniture.has(line)))
    .filter((row) => row.length > 0);
  const said = inPlace(rows, page.ruled, body);
  const edge = page.rows.flat().flatMap((line): readonly FoundBlock[] => {
    const role = furniture.get(line);
    if (role === undefined) return [];
    return [{ kind: "page-furniture", words: line.words, depth: 0, level: 0, role }];
  });
  // Furniture comes first, so that the sentence a page ends with goes on right behind it.
  return [{ kind: "page-start" }, ...edge, ...said];
}

/** Ruled tables stand among the lines around them; between two lines that are neighbours on the page there is none. */
function inPlace(
  rows: readonly (readonly Segment[])[],
  ruled: readonly RuledRow[],
  body: BodySize,
): readonly FoundBlock[] {
  const found: FoundBlock[] = [];
  let above: (readonly Segment[])[] = [];
  let table: RuledRow[] = [];
  const endText = (): void => {
    for (const region of regionsOf(above)) {
      found.push(...blocksOf(region, body));
    }
    above = [];
  };
  const endTable = (): void => {
    for (const rows of tablesOf(table)) {
      found.push({ kind: "table", role: "body", rows: ruledTable(rows, body) });
    }
    table = [];
  };
  const next = [...ruled];
  for (const row of rows) {
    for (let first = next[0]; first && topOf(first) < (row[0]?.y ?? 0); first = next[0]) {
      endText();
      table.push(first);
      next.shift();
    }
    endTable();
    above.push(row);
  }
  endText();
  table.push(...next);
  endTable();
  return found;
}

function topOf({ cells }: RuledRow): number {
  return Math.min(...cells.flatMap((cell) => cell.lines.map((line) => line.y)));
}

/** The size most letters have, and the usual distance of lines. */
function bodySize(pages: readonly PdfPage[]): BodySize {
  const letters = new Map<number, number>();
  const lines = pages.flatMap(({ rows, ruled }) => [
    ...rows.flat(),
    ...ruled.flatMap((row) => row.cells.flatMap((cell) => cell.lines)),
  ]);
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + line.words.length);
  }
  const [most] = [...letters].toSorted((a, b) => b[1] - a[1]);
  const size = most?.[0] ?? 10;
  const leadings = pages.flatMap(
    ({ rows }) => usualLeading(rows.flatMap((row) => row.slice(0, 1))) ?? [],
  );
  const sorted = leadings.toSorted((a, b) => a - b);
  const leading = sorted[Math.floor(sorted.length / 2)] ?? size * 1.7;
  return { size, leading: Math.min(Math.max(leading, size), size * 2.2) };
}
