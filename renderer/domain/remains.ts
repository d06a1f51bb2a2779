import type { ReviewChunk } from "./review-history.ts";
import type { KeptEvent, StudySummary } from "./study-snapshot.ts";

/**
 * What can still be read of a stored working copy, whichever version of the app wrote it: each part is as it
 * was written, and others may be missing. Good for nothing but giving the journal back what it has lost.
 */
export type Remains = {
  /** Null where it cannot be read; then nobody knows of which device and card a review is. */
  readonly summary: RemainingSummary | null;
  /** Ids of the cards of the catalog it was made with; null where they cannot be read. */
  readonly catalogIds: readonly string[] | null;
  readonly kept: readonly KeptEvent[];
  /** Of their columns, what an event consists of can be relied upon. */
  readonly reviews: readonly ReviewChunk[];
};

export type RemainingSummary = Pick<
  StudySummary,
  "heads" | "headIds" | "catalog" | "strangers" | "devices"
>;
