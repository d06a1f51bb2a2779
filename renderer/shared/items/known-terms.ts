import type { Corpus } from "#corpus/corpus.ts";
import { type KnownTerms, knownTerms } from "#corpus/grading/known-terms.ts";

/** Names or facts worked on before the page may do something else: some ten milliseconds. */
const atOnce = 10;

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
  const terms = new Map<string, string>();
  const offices = new Map<string, readonly string[]>();
  const add = (slice: KnownTerms): void => {
    for (const [key, text] of slice.terms) if (!terms.has(key)) terms.set(key, text);
    for (const [key, held] of slice.offices)
      offices.set(key, [...(offices.get(key) ?? []), ...held]);
  };
  for (const part of parts(gazetteer)) {
    await pause();
    add(knownTerms(part, [], gazetteer));
  }
  for (const part of parts(facts)) {
    await pause();
    add(knownTerms([], part));
  }
  return { terms, offices };
}

function parts<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  const count = Math.ceil(values.length / atOnce);
  return Array.from({ length: count }, (_, at) => values.slice(at * atOnce, (at + 1) * atOnce));
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
