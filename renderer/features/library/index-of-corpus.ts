import type { Corpus } from "#corpus/corpus.ts";
import { createSearchIndex, type SearchIndex } from "./search-index.ts";

const indexes = new WeakMap<Corpus, SearchIndex>();

/** The index of a corpus, made when it is first searched. */
export function searchIndexOf(corpus: Corpus): SearchIndex {
  const index = indexes.get(corpus) ?? createSearchIndex(corpus);
  indexes.set(corpus, index);
  return index;
}
