import type { Result } from "#corpus/result.ts";
import type { Remains } from "./remains.ts";
import type { ReviewChunk } from "./review-history.ts";
import type { StudyProblem } from "./study-problem.ts";
import type { StudySnapshot, StudySummary } from "./study-snapshot.ts";

/**
 * Where the projection is kept. It is only a copy that can be read quickly: the journal holds the
 * truth, so a store may fail, lag behind or be empty, but it must never hand out a mixture.
 */
export type StudyStore = {
  /** Everything but the reviews, of which the last chunk alone is given. */
  load(): Promise<Result<StoredStudy, StoreFailure>>;
  /** All chunks of reviews that are stored. */
  loadReviews(): Promise<Result<readonly ReviewChunk[], StoreFailure>>;
  /** What can still be read, also of what `load` calls damaged; until something is put in its place. */
  loadRemains(): Promise<Result<Remains, StoreFailure>>;
  /** Puts a change over what is stored, all of it or nothing. */
  save(change: StudySnapshot): Promise<Result<null, StoreFailure>>;
  /**
   * Puts a snapshot in the place of everything, all of it or nothing. `catalogIds` are the cards of its
   * catalog by row: another version of the app has another catalog, and no other way to know them.
   */
  replace(
    snapshot: StudySnapshot,
    catalogIds: readonly string[],
  ): Promise<Result<null, StoreFailure>>;
  close(): void;
};

export type StoredStudy =
  | { readonly kind: "empty" }
  /** Something is there and cannot be trusted: rows missing, unreadable, or of an earlier shape. */
  | {
      readonly kind: "damaged";
      readonly detail: string;
      /** Up to where it knew the journal; null where that cannot be read. */
      readonly history: Pick<StudySummary, "heads" | "headIds"> | null;
    }
  | { readonly kind: "found"; readonly snapshot: StudySnapshot };

/**
 * After a failure the store does nothing more and answers every call with it; but what is only damaged may be
 * put in the place of everything anew.
 */
export type StoreFailure = Extract<
  StudyProblem,
  { readonly code: "database-newer" | "database-unusable" | "database-damaged" }
>;
