import { anchorPassages } from "#corpus/anchoring/anchor-passages.ts";
import { attachEvidence } from "#corpus/anchoring/attach-evidence.ts";
import type { Corpus } from "#corpus/corpus.ts";
import type { DocumentText } from "#corpus/reading/document-text.ts";
import type { AddedFact, ImportedDocument } from "./imports.ts";
import type { NewAnchor } from "./study-imports.ts";

/**
 * Where the facts of a document stand in its corrected file. `textOf` gives the text of an import, which the fact's
 * place refers to; a fact whose text is not at hand is left out, and stays where it was. Null places are passages
 * that are there no more.
 */
export function anchorsFor(
  { facts }: Pick<ImportedDocument, "facts">,
  textOf: (importId: string) => string | null,
  corrected: string,
): readonly NewAnchor[] {
  const byImport = new Map<string, AddedFact[]>();
  for (const fact of facts) {
    const own = byImport.get(fact.place.importId);
    if (own === undefined) byImport.set(fact.place.importId, [fact]);
    else own.push(fact);
  }
  return [...byImport].flatMap(([importId, own]) => {
    const text = textOf(importId);
    if (text === null) return [];
    const places = anchorPassages(
      own.map(({ place }) => place),
      text,
      corrected,
    );
    return own.map(({ fact }, index) => ({ factId: fact.id, at: places[index] ?? null }));
  });
}

/** Where the facts of a bundled document stand in its original. */
export function anchorsOfBundled(
  corpus: Pick<Corpus, "documents" | "facts">,
  documentId: string,
  text: DocumentText,
): readonly NewAnchor[] {
  const document = corpus.documents.find(({ id }) => id === documentId);
  if (document === undefined) return [];
  const own = corpus.facts.filter((fact) => fact.documentId === documentId);
  return attachEvidence(text, own, document.source);
}
