import type { FoundBlock } from "./found-block.ts";
import { isNumbered, lineKind } from "./line-kind.ts";
import { listMark } from "./list-mark.ts";

/** Headings and captions by their looks, for a page or Word file that marks no heading; one that does is believed. */
export function guessHeadings(found: readonly FoundBlock[]): readonly FoundBlock[] {
  const isMarked = found.some((block) => block.kind === "heading" && block.role === "body");
  return isMarked ? found : headingsByLooks(found);
}

/**
 * Paragraphs that look like headings or captions made such, as in a text file; with `numberedOnly` no heading but
 * those that begin with a number or a division's name.
 */
export function headingsByLooks(
  found: readonly FoundBlock[],
  numberedOnly = false,
): readonly FoundBlock[] {
  const said = found.filter(
    (block) => block.kind !== "page-start" && block.kind !== "page-furniture",
  );
  const places = new Map(said.map((block, index) => [block, index]));
  return found.map((block): FoundBlock => {
    const index = places.get(block);
    if (index === undefined || block.kind !== "flow") return block;
    if (block.depth > 0 || block.words.includes("\n")) return block;
    const gap = isListed(said, index) ? 0 : 1;
    const looks = lineKind(block.words, {
      gapBefore: gap,
      gapAfter: gap,
      afterHeading: false,
      isFirst: index === 0,
      isLast: index === said.length - 1,
    });
    if (looks.kind === "heading" && numberedOnly && !isNumbered(block.words)) return block;
    if (looks.kind === "heading") return { ...block, kind: "heading", level: looks.level };
    return looks.kind === "caption" ? { ...block, kind: "caption" } : block;
  });
}

/** One of several paragraphs in a row that begin with marks of one kind: a list, not headings. */
function isListed(found: readonly FoundBlock[], index: number): boolean {
  const rank = rankAt(found, index);
  return rank !== null && (rankAt(found, index - 1) === rank || rankAt(found, index + 1) === rank);
}

function rankAt(found: readonly FoundBlock[], index: number): number | null {
  const block = found[index];
  return block?.kind === "flow" ? (listMark(block.words)?.rank ?? null) : null;
}
