import { displayText } from "./block-text.ts";
import type { Draft } from "./draft.ts";

/**
 * Marks page numbers that stand in a text as lines of their own: at least three that count up by one, a page's
 * length apart.
 */
export function markPageNumbers(text: string, drafts: readonly Draft[]): readonly Draft[] {
  const numbers = drafts.flatMap((draft, index) => {
    const number = pageNumber(text, draft);
    return number === null ? [] : [{ index, number }];
  });
  const marked = new Set<number>();
  for (const [nth, { index, number }] of numbers.entries()) {
    const run = [index];
    let last = { start: startOf(drafts, index), number };
    for (const next of numbers.slice(nth + 1, nth + 40)) {
      const start = startOf(drafts, next.index);
      if (next.number !== last.number + 1 || start - last.start < shortestPage) continue;
      run.push(next.index);
      last = { start, number: next.number };
    }
    if (run.length >= 3) for (const each of run) marked.add(each);
  }
  return drafts.map((draft, index) => (marked.has(index) ? asFurniture(draft) : draft));
}

/** Characters a page has at least; the numbers of a ranking stand closer. */
const shortestPage = 200;

function startOf(drafts: readonly Draft[], index: number): number {
  return drafts[index]?.block.start ?? 0;
}

function pageNumber(text: string, { block }: Draft): number | null {
  if (block.role !== "body" || block.kind === "table-row" || block.end - block.start > 16)
    return null;
  const found =
    /^(?:[-–—－]\s?|(?:p|page)\.?\s?)?([0-9]{1,4})(?:\s?[-–—－]|\s?[/／]\s?[0-9]{1,4})?$/i.exec(
      displayText(text, block),
    );
  return found?.[1] === undefined ? null : Number(found[1]);
}

function asFurniture(draft: Draft): Draft {
  const { start, end, pieces } = draft.block;
  return { ...draft, block: { kind: "page-furniture", start, end, pieces, role: "page-number" } };
}
