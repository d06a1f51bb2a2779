import type { Segment } from "./pdf-lines.ts";
import type { PdfPage } from "./pdf-page.ts";

export type Furniture = "running-head" | "page-number";

/**
 * The lines of each page that are furniture: at its top or bottom, and saying the same, figures aside, as lines there
 * on other pages. A bare number that counts with the pages is a page number.
 */
export function furnitureOf(pages: readonly PdfPage[]): ReadonlyMap<Segment, Furniture> {
  const edges = pages.map((page) => edgeLines(page));
  const pagesByKey = new Map<string, number>();
  for (const lines of edges) {
    for (const key of new Set(lines.map(({ words }) => keyOf(words)))) {
      pagesByKey.set(key, (pagesByKey.get(key) ?? 0) + 1);
    }
  }
  const enough = Math.max(2, Math.min(3, Math.ceil(pages.length * 0.5)));
  const found = new Map<Segment, Furniture>();
  for (const line of edges.flat()) {
    const key = keyOf(line.words);
    if ((pagesByKey.get(key) ?? 0) < enough && !(isNumber(line.words) && pages.length <= 2))
      continue;
    found.set(line, isNumber(line.words) ? "page-number" : "running-head");
  }
  return found;
}

/** The two outermost lines at the top and at the bottom, where pages have their margins. */
function edgeLines({ rows, height }: PdfPage): readonly Segment[] {
  const top = rows
    .slice(0, 2)
    .flat()
    .filter((line) => line.y < height * 0.14);
  const bottom = rows
    .slice(-2)
    .flat()
    .filter((line) => line.y > height * 0.88);
  return [...new Set([...top, ...bottom])];
}

function keyOf(words: string): string {
  return words.normalize("NFKC").replace(/\d+/g, "#").replace(/\s+/g, "");
}

function isNumber(words: string): boolean {
  return /^(?:[-–—]\s?|p(?:age)?\.?\s?)?\d{1,4}(?:\s?[-–—]|\s?(?:\/|of)\s?\d{1,4})?$/i.test(
    words.normalize("NFKC"),
  );
}
