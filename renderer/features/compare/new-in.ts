import type { Change } from "#corpus/comparison/change.ts";
import type { Fact } from "#corpus/fact.ts";

/** What of a fact is not found at the event it is compared with: its act, and gaps by their ids. */
export function newIn(
  fact: Fact,
  change: Change,
): { readonly isActMarked: boolean; readonly marked: ReadonlySet<string> } {
  if (change.kind !== "compared") return { isActMarked: false, marked: new Set() };
  const { acts, mentions } = change.difference;
  const forms = new Set(mentions.appears.flatMap((mention) => mention.forms));
  return {
    isActMarked: fact.by.length > 0 && acts.appears.includes(fact.act),
    marked: new Set(fact.gaps.filter(({ answer }) => forms.has(answer.ja)).map((gap) => gap.id)),
  };
}
