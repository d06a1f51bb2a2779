import type { Corpus } from "#corpus/corpus.ts";
import type { Fact } from "#corpus/fact.ts";
import type { FactSource } from "#renderer/domain/fact-cards.ts";
import { originalId } from "./synthetic.ts";

/** Takes the place of `domain/bundled-facts.ts` in the app that is measured: knows every copy of a fact. */
export function bundledFacts(corpus: Pick<Corpus, "facts">): FactSource {
  const facts = new Map<string, Fact>(corpus.facts.map((fact) => [fact.id, fact]));
  return (factId) => {
    const fact = facts.get(originalId(factId));
    return fact === undefined ? null : { ...fact, id: factId as Fact["id"] };
  };
}
