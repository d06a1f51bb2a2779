import type { FoundBlock } from "./found-block.ts";
import { listMark } from "./list-mark.ts";
import { breaksOff, endsSentence } from "./sentence-end.ts";

/** How many blocks of a figure may stand in the middle of a sentence. */
const mostBetween = 6;

/**
 * Short lines in the middle of a sentence, where its page or column was cut by a figure: they are what stands under
 * the figure, however large or alone they are set, and the sentence goes on behind them.
 */
export function captionsWithin(found: readonly FoundBlock[]): readonly FoundBlock[] {
  const captions = new Set<FoundBlock>();
  for (const [index, block] of found.entries()) {
    if (!isCutOff(block)) continue;
    const between = found.slice(index + 1, index + 2 + mostBetween);
    const end = between.findIndex((each) => !isPageEdge(each) && !isShortLine(each));
    const next = between[end];
    if (end <= 0 || next === undefined || !isProse(next)) continue;
    for (const each of between.slice(0, end)) if (isShortLine(each)) captions.add(each);
  }
  return found.map((block) =>
    captions.has(block) && "words" in block ? { ...block, kind: "caption", level: 0 } : block,
  );
}

function isCutOff(block: FoundBlock): boolean {
  return isProse(block) && "words" in block && breaksOff(block.words);
}

function isProse(block: FoundBlock): boolean {
  if (block.kind !== "flow" || block.words.length < 20 || listMark(block.words) !== null)
    return false;
  return /[、。，,.]/.test(block.words);
}

function isShortLine(block: FoundBlock): boolean {
  return (
    block.kind === "flow" &&
    block.words.length <= 60 &&
    !endsSentence(block.words) &&
    listMark(block.words) === null &&
    !isProse(block)
  );
}

function isPageEdge({ kind }: FoundBlock): boolean {
  return kind === "page-start" || kind === "page-furniture";
}
