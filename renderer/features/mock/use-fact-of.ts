import { useMemo } from "react";
import { bundledFacts } from "#renderer/domain/bundled-facts.ts";
import type { FactSource } from "#renderer/domain/fact-cards.ts";
import { useMaterial } from "#renderer/shared/material.ts";

/** A fact by its id; null for one that has left the corpus since the exam. */
export function useFactOf(): FactSource {
  const { corpus } = useMaterial();
  return useMemo(() => bundledFacts(corpus), [corpus]);
}
