import type { Segment } from "./pdf-lines.ts";
import type { PdfPage } from "./pdf-page.ts";

export type Furniture = "running-head" | "page-number";

type EdgeLine = { readonly line: Segment; readonly keys: readonly string[] };

/**
 * The lines of each page that are furniture: at its top or bottom, and saying the same as lines at the same height of
 * other pages, but for a figure that counts with the pages. A bare figure that does is a page number. The head of a table that goes
 * over pages says the same on each as well: its columns stand over those of the rows below it.
 */
export function furnitureOf(pages: readonly PdfPage[]): ReadonlyMap<Segment, Furniture> {
  const edges = pages.map((page, index) =>
    edgeLines(page).map((line): EdgeLine => ({ line, keys: keysOf(line, page, index) })),
  );
  const pagesByKey = new Map<string, number>();
  for (const lines of edges) {
    for (const key of new Set(lines.flatMap(({ keys }) => keys))) {
      pagesByKey.set(key, (pagesByKey.get(key) ?? 0) + 1);
    }
  }
  const enough = Math.max(2, Math.min(3, Math.ceil(pages.length * 0.5)));
  const found = new Map<Segment, Furniture>();
  for (const { line, keys } of edges.flat()) {
    const isRepeated = keys.some((key) => (pagesByKey.get(key) ?? 0) >= enough);
    if (!isRepeated && !(isNumber(line.words) && pages.length <= 2)) continue;
    found.set(line, isNumber(line.words) ? "page-number" : "running-head");
  }
  return found;
}

/** The two outermost lines at the top and at the bottom, where pages have their margins. */
function edgeLines({ rows, height }: PdfPage): readonly Segment[] {
  const top = rows
    .slice(0, 2)
    .filter((row, index) => !headsColumns(row, rows[index + 1]))
    .flat()
    .filter((line) => line.y < height * 0.14);
  const bottom = rows
    .slice(-2)
    .filter((row, index, own) => !headsColumns(row, rows[rows.length - own.length + index - 1]))
    .flat()
    .filter((line) => line.y > height * 0.88);
  return [...new Set([...top, ...bottom])];
}

/** Whether two cells of a row or more stand over, or under, cells of its neighbour. */
function headsColumns(row: readonly Segment[], next: readonly Segment[] = []): boolean {
  const over = row.filter(({ left }) => next.some((each) => Math.abs(each.left - left) < 2));
  return over.length >= 2;
}

/** A line's words, and the same with each figure as its distance from the page's own place in the document. */
function keysOf({ words, y }: Segment, { height }: PdfPage, page: number): readonly string[] {
  const place = `@${Math.round((y < height / 2 ? y : y - height) / 3)}`;
  const plain = words.normalize("NFKC").replace(/\s+/g, "");
  if (plain.length > 200) return [plain + place];
  const counted = [...plain.matchAll(/\d{1,5}/g)].map(
    ({ 0: figure, index }) =>
      `${plain.slice(0, index)}#${Number(figure) - page}#${plain.slice(index + figure.length)}${place}`,
  );
  return [plain + place, ...counted];
}

function isNumber(words: string): boolean {
  return /^(?:[-–—]\s?|p(?:age)?\.?\s?)?\d{1,4}(?:\s?[-–—]|\s?(?:\/|of)\s?\d{1,4})?$/i.test(
    words.normalize("NFKC"),
  );
}
