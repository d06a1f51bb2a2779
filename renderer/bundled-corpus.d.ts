/** The bundled corpus, compiled from its YAML when the page is built. */
declare module "virtual:corpus" {
  import type { Corpus } from "#corpus/corpus.ts";

  const corpus: Corpus;
  export default corpus;
}
