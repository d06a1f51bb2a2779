import type { CardTable } from "./card-table.ts";
import type { ReviewLog } from "./review-log.ts";
import type { StudyDay } from "./study-day.ts";

/** Rows of the table, as one byte each: 1 for a row that is in the set. */
export type RowSet = Uint8Array;

/** What a search asks the past. Days count backwards from today, which is the first. */
export type SearchLog = {
  /** Cards answered in the last `days` study days, with one button (1 again … 4 easy) or any. */
  reviewedSince(days: number, rating: 1 | 2 | 3 | 4 | null): RowSet;
};

/** Before the review log has been read. */
export const emptySearchLog: SearchLog = { reviewedSince: () => new Uint8Array(0) };

/** One look at every review, a few milliseconds for a million of them. */
export function createSearchLog(
  log: ReviewLog,
  table: Pick<CardTable, "length" | "rowOf">,
  today: StudyDay,
): SearchLog {
  const rows = Int32Array.from(log.cardIds, (cardId) => table.rowOf(cardId));
  return {
    reviewedSince(days, rating) {
      const found = new Uint8Array(table.length);
      const { card, studyDay, rating: ratings } = log;
      for (let index = 0; index < log.length; index += 1) {
        const day = studyDay[index] ?? 0;
        if (day <= today - days || (rating !== null && ratings[index] !== rating)) continue;
        const row = rows[card[index] ?? 0] ?? -1;
        if (row >= 0) found[row] = 1;
      }
      return found;
    },
  };
}
