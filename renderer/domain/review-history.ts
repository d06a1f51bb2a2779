import { copyRows, createColumns, putRows, writeRow } from "./columns.ts";
import { createIdIndex, type IdIndex } from "./id-index.ts";
import {
  idWords,
  type ReviewColumns,
  type ReviewRow,
  reviewColumns,
  wordsAt,
} from "./review-rows.ts";

/** Reviews `start` to `start + length`, as they are kept. */
export type ReviewChunk = {
  readonly start: number;
  readonly length: number;
  readonly columns: ReviewColumns;
};

/** Reviews per chunk. */
export const chunkSize = 4_096;

/**
 * All reviews in the order of their arrival. Only the newest need to be in memory; the rest lies in the
 * store until something asks for it.
 */
export type ReviewHistory = {
  length(): number;
  /** The number of a review that is in memory, or null. */
  find(id: string): number | null;
  append(row: ReviewRow): number;
  /** The columns that hold a review, which is in memory, and its row in them. */
  place(review: number): { readonly columns: ReviewColumns; readonly row: number };
  isInMemory(review: number): boolean;
  isWhole(): boolean;
  /** Brings back what is not in memory. What is there counts, since it may be newer. */
  fill(chunks: readonly ReviewChunk[]): void;
  /** To be called after every change of a review. */
  changed(review: number): void;
  /** How often each chunk was changed since the start: where that is the same, so is the chunk. */
  changeCounts(): readonly number[];
  /** Copies of the chunks changed since this was last called. */
  takeChanged(): readonly ReviewChunk[];
  /** What has changed so far counts as taken. */
  forgetChanges(): void;
  /** Copies of all chunks in memory. */
  allChunks(): readonly ReviewChunk[];
  /** All reviews as they are now, where `stored` are the chunks that are not in memory; to be read at once. */
  views(stored: readonly ReviewChunk[]): readonly ReviewChunk[];
  /** Gives back the memory of what is stored, the newest chunk apart. */
  release(): void;
};

/** `from` says how many reviews there are, and has the last chunk of them at least. */
export function createReviewHistory(from: {
  readonly length: number;
  readonly chunks: readonly ReviewChunk[];
}): ReviewHistory {
  let length = from.length;
  let chunks = new Map<number, ReviewColumns>();
  let ids = createIdIndex();
  let changedChunks = new Set<number>();
  const changes = Array.from({ length: chunkCount() }, () => 0);
  for (const chunk of from.chunks) hold(chunk);

  function hold({ start, length: rows, columns }: ReviewChunk): void {
    const whole = createColumns(reviewColumns, chunkSize);
    putRows(reviewColumns, whole, 0, columns);
    chunks.set(Math.floor(start / chunkSize), whole);
    indexRows(ids, columns, start, start + rows);
  }

  function columnsOf(review: number): ReviewColumns {
    const columns = chunks.get(Math.floor(review / chunkSize));
    if (columns === undefined) throw new Error(`Review ${review} is not in memory.`);
    return columns;
  }

  function copies(wanted: Iterable<number>): readonly ReviewChunk[] {
    return [...wanted]
      .sort((a, b) => a - b)
      .map((chunk) => {
        const start = chunk * chunkSize;
        const rows = Math.min(chunkSize, length - start);
        const columns = copyRows(reviewColumns, columnsOf(start), 0, rows);
        return { start, length: rows, columns };
      });
  }

  function chunkCount(): number {
    return Math.ceil(length / chunkSize);
  }

  function noteChange(chunk: number): void {
    changedChunks.add(chunk);
    changes[chunk] = (changes[chunk] ?? 0) + 1;
  }

  return {
    length: () => length,
    find: (id) => ids.get(idWords(id)),
    append(row) {
      const review = length;
      const chunk = Math.floor(review / chunkSize);
      const columns = chunks.get(chunk) ?? createColumns(reviewColumns, chunkSize);
      chunks.set(chunk, columns);
      writeRow(reviewColumns, columns, review % chunkSize, row);
      ids.put([row.id0, row.id1, row.id2, row.id3], review);
      noteChange(chunk);
      length += 1;
      return review;
    },
    place: (review) => ({ columns: columnsOf(review), row: review % chunkSize }),
    isInMemory: (review) => chunks.has(Math.floor(review / chunkSize)),
    isWhole: () => chunks.size === chunkCount(),
    fill(stored) {
      for (const chunk of stored) if (!chunks.has(chunk.start / chunkSize)) hold(chunk);
    },
    changed: (review) => noteChange(Math.floor(review / chunkSize)),
    changeCounts: () => [...changes],
    takeChanged() {
      const taken = changedChunks;
      changedChunks = new Set();
      return copies(taken);
    },
    forgetChanges() {
      changedChunks = new Set();
    },
    allChunks: () => copies(chunks.keys()),
    views(stored) {
      const all = new Map(stored.map((chunk) => [chunk.start, chunk]));
      for (const [chunk, columns] of chunks) {
        const start = chunk * chunkSize;
        all.set(start, { start, length: Math.min(chunkSize, length - start), columns });
      }
      return [...all.values()].sort((a, b) => a.start - b.start);
    },
    release() {
      const last = chunkCount() - 1;
      chunks = new Map([...chunks].filter(([chunk]) => chunk === last || changedChunks.has(chunk)));
      ids = createIdIndex();
      for (const [chunk, columns] of chunks) {
        const start = chunk * chunkSize;
        indexRows(ids, columns, start, Math.min(start + chunkSize, length));
      }
    },
  };
}

function indexRows(ids: IdIndex, columns: ReviewColumns, start: number, end: number): void {
  for (let review = start; review < end; review += 1) {
    ids.put(wordsAt(columns, review - start), review);
  }
}
