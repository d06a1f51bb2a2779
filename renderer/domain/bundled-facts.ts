import type { Corpus } from "#corpus/corpus.ts";
import type { Fact } from "#corpus/fact.ts";
import type { FactSource } from "./fact-cards.ts";

/** The facts that come with the app. */
export function bundledFacts(corpus: Pick<Corpus, "facts">): FactSource {
  const facts = new Map<string, Fact>(corpus.facts.map((fact) => [fact.id, fact]));
  return (factId) => facts.get(factId) ?? null;
}
