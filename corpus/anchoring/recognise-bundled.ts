import type { Corpus } from "../corpus.ts";
import type { Document } from "../document.ts";
import type { Fact } from "../fact.ts";
import { foldedText } from "./folded-text.ts";

/** A bundled document that a text is the original of. */
export type Recognised = {
  readonly documentId: string;
  /** Of the key terms of its evidence, the share that stands in the text. */
  readonly share: number;
};

/** Of a document that speaks of the same meeting, half of another's terms are there at most. */
const leastShare = 0.85;
/** Fewer terms could stand in a text by chance. */
const leastTerms = 15;

/** What a bundled document is told by: the key terms of its evidence, folded. Plain, so that a Worker can be given it. */
export type Original = { readonly documentId: string; readonly terms: readonly string[] };

export function originalsOf({
  documents,
  facts,
}: Pick<Corpus, "documents" | "facts">): readonly Original[] {
  return documents.map((document) => ({
    documentId: document.id,
    terms: [...termsOf(document, facts)],
  }));
}

/**
 * Which bundled document a text is the original of, told by the key terms of that document's evidence: no sentence
 * of it is known here. Null for any other text, and for a part of one.
 */
export function recogniseBundled(text: string, originals: readonly Original[]): Recognised | null {
  const { text: searched } = foldedText(text);
  const shares = originals.map(({ documentId, terms }) => ({
    documentId,
    share: shareOf(terms, searched),
  }));
  const [best] = shares.toSorted((a, b) => b.share - a.share);
  return best === undefined || best.share < leastShare ? null : best;
}

/** The terms that stand in the document itself, each once; those quoted from elsewhere are not. */
function termsOf({ id, source }: Document, facts: readonly Fact[]): ReadonlySet<string> {
  const own = facts.filter(({ documentId }) => documentId === id);
  return new Set(
    own.flatMap(({ evidence }) =>
      evidence.source === source ? evidence.terms.map((term) => foldedText(term).text) : [],
    ),
  );
}

function shareOf(terms: readonly string[], text: string): number {
  if (terms.length < leastTerms) return 0;
  let found = 0;
  for (const term of terms) if (text.includes(term)) found += 1;
  return found / terms.length;
}
