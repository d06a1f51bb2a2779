import type { KeptEvent } from "./study-snapshot.ts";

/** Ids of all that was ever imported, withdrawn or taken back as it may be since: what a student did with it stays. */
export type EverImported = {
  readonly facts: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
};

export function everImported(kept: Iterable<KeptEvent>): EverImported {
  const facts = new Set<string>();
  const documents = new Set<string>();
  for (const event of kept) {
    if (event.kind === "document-imported") documents.add(event.body.documentId);
    if (event.kind === "facts-added") for (const { id } of event.body.facts) facts.add(id);
  }
  return { facts, documents };
}

/** A card's id begins with its fact's. */
export function isCardEverImported({ facts }: EverImported, cardId: string): boolean {
  return facts.has(cardId.split("/", 2).join("/"));
}
