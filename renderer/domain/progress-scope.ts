import type { ProgressCards, ProgressScope } from "./progress-input.ts";

/** Whether a card is in the corpus still; its document says so. */
export function isGone(cards: ProgressCards, row: number): boolean {
  return (cards.document[row] ?? 0) >= cards.documentCount;
}

/** A 1 for each row of the table that lies in the scope; null where the scope is everything. */
export function rowsInScope(cards: ProgressCards, scope: ProgressScope): Uint8Array | null {
  if (scope.documents.length === 0 && scope.topics.length === 0) return null;
  const documents = members(scope.documents, 0x10000);
  const topics = members(scope.topics, 0x100);
  const isInScope = new Uint8Array(cards.length);
  for (let row = 0; row < cards.length; row += 1) {
    const isInside =
      !isGone(cards, row) &&
      (documents === null || documents[cards.document[row] ?? 0] === 1) &&
      (topics === null || topics[cards.topic[row] ?? 0] === 1);
    if (isInside) isInScope[row] = 1;
  }
  return isInScope;
}

function members(indices: readonly number[], size: number): Uint8Array | null {
  if (indices.length === 0) return null;
  const isMember = new Uint8Array(size);
  for (const index of indices) isMember[index] = 1;
  return isMember;
}
