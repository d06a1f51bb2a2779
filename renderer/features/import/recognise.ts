import type { Corpus } from "#corpus/corpus.ts";

export function recogniseBundled(_text: string, _corpus: Corpus): string | null {
  return null;
}
