/**
 * All reviews that count, in event order, as columns: row `i` is one answer. Undone answers are left
 * out; answers from before a reset are in it. Built for 1,000,000 rows (under 50 MB); read in a Worker.
 */
export type ReviewLog = {
  readonly length: number;
  /** Index into `cardIds`. */
  readonly card: Uint32Array;
  readonly cardIds: readonly string[];
  readonly atMs: Float64Array;
  readonly utcOffsetMin: Int16Array;
  readonly studyDay: Int32Array;
  /** 1 again, 2 hard, 3 good, 4 easy. */
  readonly rating: Uint8Array;
  readonly tookMs: Uint32Array;
  /** Index into `cardPhases`: where the card stood before the answer. */
  readonly phaseBefore: Uint8Array;
  /** Study days since the review before; -1 for the first (also the first after a reset). */
  readonly elapsedDays: Int32Array;
  /** Days; before the answer; 0 for the first. */
  readonly stabilityBefore: Float32Array;
  /** What FSRS predicted at the moment of the answer, 0–1; NaN for the first. */
  readonly retrievability: Float32Array;
  /** The interval on the button, in days; a fraction for minutes. */
  readonly intervalDays: Float32Array;
  /** 1 where FSRS refused the review (memory out of range): it takes no part in the memory. */
  readonly isRefused: Uint8Array;
};
