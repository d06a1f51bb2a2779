import { at, type ColumnKinds, type Columns, createColumns } from "./columns.ts";
import { compareEvents } from "./event-order.ts";
import type { ReviewChunk } from "./review-history.ts";
import type { ReviewLog } from "./review-log.ts";
import { outcomes, positionIn, type ReviewColumns } from "./review-rows.ts";

const logColumns = {
  card: "u32",
  atMs: "f64",
  utcOffsetMin: "i16",
  studyDay: "i32",
  rating: "u8",
  tookMs: "u32",
  phaseBefore: "u8",
  elapsedDays: "i32",
  stabilityBefore: "f32",
  retrievability: "f32",
  intervalDays: "f32",
  isRefused: "u8",
} as const satisfies ColumnKinds;

type Log = Columns<typeof logColumns>;
type Source = { readonly columns: ReviewColumns; readonly row: number };

/** The reviews that count as the log that screens and Workers read. */
export function reviewLogOf(
  chunks: readonly ReviewChunk[],
  cardIds: readonly string[],
  devices: readonly string[],
): ReviewLog {
  const counts = chunks.map(({ columns, length }) => countedIn(columns, length));
  return reviewLogOfCounted(
    { chunks, counts, isInOrder: isInEventOrder(chunks) },
    cardIds,
    devices,
  );
}

/** Chunks with what `countedIn` and `isInEventOrder` say of them, for who knows it: each goes over every review. */
export type CountedChunks = {
  readonly chunks: readonly ReviewChunk[];
  readonly counts: readonly number[];
  readonly isInOrder: boolean;
};

export function reviewLogOfCounted(
  { chunks, counts, isInOrder }: CountedChunks,
  cardIds: readonly string[],
  devices: readonly string[],
): ReviewLog {
  const length = counts.reduce((sum, count) => sum + count, 0);
  const log = createColumns(logColumns, length);
  let to = 0;
  if (isInOrder) {
    for (const [index, chunk] of chunks.entries()) {
      if (counts[index] === chunk.length) putChunk(log, to, chunk);
      else putRows(log, to, countedRows(chunk));
      to += counts[index] ?? 0;
    }
  } else putRows(log, to, inEventOrder(chunks, devices));
  return { length, cardIds, ...log };
}

/** A chunk of which every review counts, column by column. */
function putChunk(log: Log, to: number, { columns, length }: ReviewChunk): void {
  for (const name of sharedColumns) log[name].set(columns[name].subarray(0, length), to);
  const { promised, outcome } = columns;
  const { intervalDays, isRefused } = log;
  for (let row = 0; row < length; row += 1) {
    intervalDays[to + row] = intervalOf(at(promised, row));
    isRefused[to + row] = isRefusedIn(at(outcome, row));
  }
}

function putRows(log: Log, start: number, sources: Iterable<Source>): void {
  let to = start;
  for (const source of sources) {
    for (const name of sharedColumns) log[name][to] = at(source.columns[name], source.row);
    putOthers(log, to, source);
    to += 1;
  }
}

function putOthers(log: Log, to: number, { columns, row }: Source): void {
  log.intervalDays[to] = intervalOf(at(columns.promised, row));
  log.isRefused[to] = isRefusedIn(at(columns.outcome, row));
}

/** In days, of what is kept as days, or as minutes below nought. */
function intervalOf(promised: number): number {
  return promised > 0 ? promised : -promised / 1_440;
}

function isRefusedIn(outcome: number): number {
  return (outcome & outcomes.refused) === 0 ? 0 : 1;
}

const sharedColumns = [
  "card",
  "atMs",
  "utcOffsetMin",
  "studyDay",
  "rating",
  "tookMs",
  "phaseBefore",
  "elapsedDays",
  "stabilityBefore",
  "retrievability",
] as const;

function isCounted(columns: ReviewColumns, row: number): boolean {
  return (at(columns.outcome, row) & outcomes.masked) === 0;
}

/** Rows of the log that a chunk gives. */
export function countedIn(columns: ReviewColumns, length: number): number {
  let count = 0;
  for (let row = 0; row < length; row += 1) if (isCounted(columns, row)) count += 1;
  return count;
}

/** Sorted, where several devices wrote. */
function inEventOrder(
  chunks: readonly ReviewChunk[],
  devices: readonly string[],
): Iterable<Source> {
  return chunks
    .flatMap(countedRows)
    .map((source) => ({ source, position: positionIn(source.columns, source.row, devices) }))
    .sort((a, b) => compareEvents(a.position, b.position))
    .map(({ source }) => source);
}

/** A moment of the journal's clock. */
export type ClockEnd = readonly [ms: number, counter: number];

export const beforeAll: ClockEnd = [-1, -1];

/** Whether each review has a later clock than the one that arrived before it, and the first than `after`. */
export function isInEventOrder(
  chunks: readonly ReviewChunk[],
  after: ClockEnd = beforeAll,
): boolean {
  let [lastMs, lastCounter] = after;
  for (const { columns, length } of chunks) {
    const { clockMs, clockCounter } = columns;
    for (let row = 0; row < length; row += 1) {
      const ms = at(clockMs, row);
      const counter = at(clockCounter, row);
      if (ms < lastMs || (ms === lastMs && counter <= lastCounter)) return false;
      lastMs = ms;
      lastCounter = counter;
    }
  }
  return true;
}

function countedRows({ columns, length }: ReviewChunk): readonly Source[] {
  const sources: Source[] = [];
  for (let row = 0; row < length; row += 1)
    if (isCounted(columns, row)) sources.push({ columns, row });
  return sources;
}
