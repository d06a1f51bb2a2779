/** The bundled corpus, compiled from its YAML when the page is built. */
declare module "virtual:corpus" {
  import type { Corpus } from "#corpus/corpus.ts";

  const corpus: Corpus;
  export default corpus;
}

/** Its cards without their texts, made when the page is built. */
declare module "virtual:card-index" {
  import type { CardIndex } from "#corpus/generation/card-index.ts";

  const index: CardIndex;
  export default index;
}
