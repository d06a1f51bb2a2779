import type {
  Act,
  DocumentKind,
  FactKind,
  GapType,
  Layer,
  Party,
  Topic,
} from "#corpus/vocabulary.ts";

/** Which closed vocabularies are shown, each word of each; a new word fails to compile until named. */
export type DisplayVocabulary = {
  readonly topic: Readonly<Record<Topic, string>>;
  readonly party: Readonly<Record<Party, string>>;
  readonly act: Readonly<Record<Act, string>>;
  readonly layer: Readonly<Record<Layer, string>>;
  readonly factKind: Readonly<Record<FactKind, string>>;
  readonly documentKind: Readonly<Record<DocumentKind, string>>;
  readonly answerType: Readonly<Record<GapType, string>>;
};
