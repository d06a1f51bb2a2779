import { useEffect, useMemo, useState } from "react";
import type { Lang } from "#corpus/bilingual.ts";
import type { ItemForm } from "#corpus/items/item.ts";
import { factsInScope } from "#renderer/domain/quiz-pick.ts";
import type { QuizScope } from "#renderer/domain/quiz-session.ts";
import { bitsOf, type ItemIndex } from "#renderer/shared/items/item-index.ts";
import { itemMaker } from "#renderer/shared/items/item-maker.ts";
import { loadKnownTerms } from "#renderer/shared/items/known-terms.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { useRun } from "#renderer/shared/study-context.ts";

/** How many facts of a scope can be asked about, of all it has. */
export type Available = { readonly facts: number; readonly of: number };

/** Null until it is counted. What a quiz will need is made ready meanwhile. */
export function useAvailable(
  scope: QuizScope | null,
  forms: readonly ItemForm[],
  langs: readonly Lang[],
): Available | null {
  const { corpus } = useMaterial();
  const run = useRun();
  const [index, setIndex] = useState<ItemIndex | null>(null);
  useEffect(() => {
    let isWanted = true;
    const count = async (): Promise<void> => {
      const made = await itemMaker(corpus).ask("index", {});
      if (isWanted) setIndex(made);
      await loadKnownTerms(corpus);
    };
    void run(count());
    return () => {
      isWanted = false;
    };
  }, [corpus, run]);
  const bits = bitsOf(forms, langs);
  return useMemo(() => {
    if (scope === null) return null;
    const facts = factsInScope(corpus.facts, scope);
    // An empty scope needs no counting.
    if (facts.length === 0) return { facts: 0, of: 0 };
    if (index === null) return null;
    const able = facts.filter(({ id }) => ((index.get(id) ?? 0) & bits) !== 0);
    return { facts: able.length, of: facts.length };
  }, [corpus, scope, index, bits]);
}
