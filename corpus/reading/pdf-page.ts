import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Glyphs, type Segment, segmentsOf } from "./pdf-lines.ts";

export type PdfPage = {
  readonly rows: readonly (readonly Segment[])[];
  readonly width: number;
  readonly height: number;
  readonly isVertical: boolean;
};

/** The lines of a page where they stand. Vertical Japanese is read column by column from the right. */
export async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const view = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: false });
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view.transform as readonly number[];
  const glyphs = content.items.flatMap((item): readonly Glyphs[] => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [ta = 0, tb = 0, tc = 0, td = 0, x = 0, y = 0] = item.transform as readonly number[];
    const isVertical = content.styles[item.fontName]?.vertical === true;
    return [
      {
        words: clean(item.str),
        x: a * x + c * y + e,
        y: b * x + d * y + f,
        width: item.width,
        size: Math.max(Math.hypot(tc, td) || Math.hypot(ta, tb) || item.height, 1),
        isVertical,
      },
    ];
  });
  const { width, height } = view;
  const vertical = glyphs.filter((each) => each.isVertical).length;
  if (vertical * 2 > glyphs.length)
    return { rows: verticalRows(glyphs), width, height, isVertical: true };
  return { rows: segmentsOf(glyphs), width, height, isVertical: false };
}

/** Without NUL and the private control characters some fonts map their glyphs to. */
function clean(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  return words.replace(/[\0-\x1f\x7f]/g, " ").replace(/ {2,}/g, " ");
}

/** A column of vertical writing becomes a line; its place on the page becomes a line's place. */
function verticalRows(glyphs: readonly Glyphs[]): readonly (readonly Segment[])[] {
  const columns: Glyphs[][] = [];
  for (const each of glyphs.toSorted((a, b) => b.x - a.x || a.y - b.y)) {
    const first = columns.at(-1)?.[0];
    if (first !== undefined && Math.abs(first.x - each.x) < first.size * 0.6)
      columns.at(-1)?.push(each);
    else columns.push([each]);
  }
  return columns.map((column) => {
    const sorted = column.toSorted((a, b) => a.y - b.y);
    const words = sorted.map((each) => each.words).join("");
    const size = Math.max(...sorted.map((each) => each.size));
    const [first] = sorted;
    return [
      { words, left: first?.y ?? 0, right: sorted.at(-1)?.y ?? 0, y: -(first?.x ?? 0), size },
    ];
  });
}
