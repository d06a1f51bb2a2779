/** 1 again, 2 hard, 3 good, 4 easy; the number FSRS and the review log use. */
export type Grade = 1 | 2 | 3 | 4;

export type MemoryState = {
  /** Days. */
  readonly stability: number;
  /** 1–10. */
  readonly difficulty: number;
};

/**
 * What the exam plan asks of a scheduler: plain numbers, no card objects, since it looks at every card
 * of the collection on every day until the exam.
 */
export type MemoryModel = {
  /** The probability, 0–1, of recall `elapsedDays` study days after the last review. */
  retrievabilityAt(stability: number, elapsedDays: number): number;
  /** Whole days, at least 1, after which the card is due at the retention in use. */
  intervalDays(stability: number): number;
  /** After the first answer of all. */
  first(grade: Grade): MemoryState;
  /** After a later answer; `elapsedDays` 0 for one of the same study day. */
  next(before: MemoryState, elapsedDays: number, grade: Grade): MemoryState;
};
