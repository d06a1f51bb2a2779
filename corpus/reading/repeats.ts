import { squeeze } from "../language/squeeze.ts";
import { displayText } from "./block-text.ts";
import type { Draft } from "./draft.ts";
import { withRole } from "./noise.ts";

/**
 * Marks a body that stands twice, as pages printed for two widths of screen have it: a run of blocks that says
 * what an earlier run said, block for block, and long enough to be no coincidence. The first one is kept.
 */
export function markRepeats(
  text: string,
  drafts: readonly Draft[],
): { readonly drafts: readonly Draft[]; readonly count: number } {
  const keys = drafts.map(({ block }) => squeeze(displayText(text, block)));
  const firstAt = new Map<string, number>();
  const marked = [...drafts];
  let count = 0;
  let index = 0;
  while (index < drafts.length) {
    const key = keys[index] ?? "";
    const before = firstAt.get(key);
    const length = before === undefined ? 0 : runLength(keys, before, index);
    if (before !== undefined && isWhole(keys.slice(index, index + length))) {
      for (let at = index; at < index + length; at += 1) {
        const draft = drafts[at];
        if (draft?.block.role !== "body") continue;
        marked[at] = withRole(draft, "repeat");
        count += 1;
      }
      index += length;
      continue;
    }
    if (before === undefined && key !== "") firstAt.set(key, index);
    index += 1;
  }
  return { drafts: marked, count };
}

function runLength(keys: readonly string[], before: number, index: number): number {
  let length = 0;
  while (
    before + length < index &&
    index + length < keys.length &&
    keys[before + length] === keys[index + length]
  ) {
    length += 1;
  }
  return length;
}

/** Three blocks or more with prose among them, or one paragraph nobody writes twice. */
function isWhole(run: readonly string[]): boolean {
  const size = run.reduce((sum, key) => sum + key.length, 0);
  return run.length >= 3 ? size >= 100 : run.some((key) => key.length >= 120);
}
