import type { Corpus } from "#corpus/corpus.ts";
import { type KnownTerms, knownTerms } from "#corpus/grading/known-terms.ts";

/** Facts worked on before the page may do something else: some ten milliseconds. */
const factsAtOnce = 10;

const made = new WeakMap<Corpus, Promise<KnownTerms>>();

/**
 * What a written answer may be confused with, for the whole corpus. Made once, in slices, so that the page stays
 * alive; ask for it when a quiz begins, and it is there when the first answer is.
 */
export function loadKnownTerms(corpus: Corpus): Promise<KnownTerms> {
  const known = made.get(corpus);
  if (known !== undefined) return known;
  const making = makeInSlices(corpus);
  made.set(corpus, making);
  return making;
}

async function makeInSlices({ gazetteer, facts }: Corpus): Promise<KnownTerms> {
  const names = knownTerms(gazetteer, []);
  const terms = new Map(names.terms);
  for (let start = 0; start < facts.length; start += factsAtOnce) {
    await new Promise((resolve) => setTimeout(resolve));
    const slice = knownTerms([], facts.slice(start, start + factsAtOnce));
    for (const [key, text] of slice.terms) if (!terms.has(key)) terms.set(key, text);
  }
  return { terms, offices: names.offices };
}
