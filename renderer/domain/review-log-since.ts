import { at } from "./columns.ts";
import { chunkSize, type ReviewChunk, type ReviewHistory } from "./review-history.ts";
import type { ReviewLog } from "./review-log.ts";
import {
  beforeAll,
  type ClockEnd,
  countedIn,
  isInEventOrder,
  reviewLogOfCounted,
} from "./review-log-of.ts";

/** Which log somebody has already. */
export type ReviewLogMark = {
  readonly history: ReviewHistory;
  readonly changeCounts: readonly number[];
  /** Rows of the log before each chunk, and at the end all of them. */
  readonly rowsBefore: readonly number[];
  /** The clock before each chunk, and at the end that of the last review. */
  readonly clockBefore: readonly ClockEnd[];
  /** Whether the chunks stand one after the other in the log. */
  readonly isInOrder: boolean;
};

/** A review log, or what takes the place of the end of one. */
export type ReviewLogPart = {
  /** Rows of the log known before that are as they were; `log` has those from there on. */
  readonly from: number;
  readonly log: ReviewLog;
  readonly mark: ReviewLogMark;
};

/**
 * The chunks that are others than those of a mark, and nothing else has to be looked at: from the first one changed
 * to the end, where these are in memory. Null where the whole log has to be made anew.
 */
export function chunksSince(
  history: ReviewHistory,
  mark: ReviewLogMark | null,
): readonly ReviewChunk[] | null {
  if (mark === null || mark.history !== history || !mark.isInOrder) return null;
  const counts = history.changeCounts();
  const changed = counts.findIndex((count, chunk) => count !== mark.changeCounts[chunk]);
  const first = changed < 0 ? counts.length : changed;
  const chunks = history.views([]).filter(({ start }) => start >= first * chunkSize);
  const isAtHand = chunks.length === counts.length - first;
  return isAtHand && isInEventOrder(chunks, mark.clockBefore[first]) ? chunks : null;
}

/** The log of all chunks, or of the last ones after those of a mark. */
export function reviewLogPart(
  history: ReviewHistory,
  chunks: readonly ReviewChunk[],
  known: ReviewLogMark | null,
  cardIds: readonly string[],
  devices: readonly string[],
): ReviewLogPart {
  const end = known === null ? 0 : known.rowsBefore.length - 1;
  const start = chunks[0] === undefined ? end : chunks[0].start / chunkSize;
  const rowsBefore = known === null ? [0] : known.rowsBefore.slice(0, start + 1);
  const clockBefore = known === null ? [beforeAll] : known.clockBefore.slice(0, start + 1);
  const from = rowsBefore.at(-1) ?? 0;
  const counts: number[] = [];
  for (const { columns, length } of chunks) {
    const count = countedIn(columns, length);
    counts.push(count);
    rowsBefore.push((rowsBefore.at(-1) ?? 0) + count);
    clockBefore.push([at(columns.clockMs, length - 1), at(columns.clockCounter, length - 1)]);
  }
  const isInOrder = known?.isInOrder ?? isInEventOrder(chunks);
  return {
    from,
    log: reviewLogOfCounted({ chunks, counts, isInOrder }, cardIds, devices),
    mark: { history, changeCounts: history.changeCounts(), rowsBefore, clockBefore, isInOrder },
  };
}
