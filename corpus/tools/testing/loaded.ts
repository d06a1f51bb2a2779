import type { Corpus } from "../../corpus.ts";
import type { LoadedCorpus } from "../load.ts";

/** A corpus made by a test, as if it had been read from files. */
export function loadedFrom(corpus: Corpus): LoadedCorpus {
  return { corpus, placeOf: () => ({ file: "test", line: null }) };
}
