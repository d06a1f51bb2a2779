import { useEffect } from "react";
import type { Corpus } from "#corpus/corpus.ts";
import { createSearchIndex, type SearchIndex } from "./search-index.ts";

const indexes = new WeakMap<Corpus, SearchIndex>();

/** The index of a corpus, made when it is first searched. */
export function searchIndexOf(corpus: Corpus): SearchIndex {
  const index = indexes.get(corpus) ?? createSearchIndex(corpus);
  indexes.set(corpus, index);
  return index;
}

/** Makes the index once the page is drawn, so that the first keystroke does not wait for it. */
export function useIndexInTime(corpus: Corpus): void {
  useEffect(() => {
    const timer = setTimeout(() => searchIndexOf(corpus), 100);
    return () => clearTimeout(timer);
  }, [corpus]);
}
