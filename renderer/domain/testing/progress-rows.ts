import type { ProgressCards, ProgressLog } from "#renderer/domain/progress-input.ts";
import { syntheticStudy } from "./synthetic-study.ts";

/** What a test says of one answer; the rest is plain: card 0, Good, in review, after a day. */
export type TestAnswer = Partial<{
  readonly card: number;
  readonly atMs: number;
  readonly utcOffsetMin: number;
  readonly studyDay: number;
  readonly rating: number;
  readonly tookMs: number;
  readonly phaseBefore: number;
  readonly elapsedDays: number;
  readonly retrievability: number;
  readonly intervalDays: number;
  readonly isRefused: number;
}>;

/** A log of a few answers; card `i` stands in row `i` of the table. */
export function testLog(answers: readonly TestAnswer[]): ProgressLog {
  const column = (name: keyof TestAnswer, usual: number): readonly number[] =>
    answers.map((answer) => answer[name] ?? usual);
  const cards = Math.max(0, ...column("card", 0)) + 1;
  return {
    length: answers.length,
    card: Uint32Array.from(column("card", 0)),
    atMs: Float64Array.from(column("atMs", 0)),
    utcOffsetMin: Int16Array.from(column("utcOffsetMin", 540)),
    studyDay: Int32Array.from(column("studyDay", 100)),
    rating: Uint8Array.from(column("rating", 3)),
    tookMs: Uint32Array.from(column("tookMs", 1_000)),
    phaseBefore: Uint8Array.from(column("phaseBefore", 2)),
    elapsedDays: Int32Array.from(column("elapsedDays", 1)),
    retrievability: Float32Array.from(column("retrievability", 0.9)),
    intervalDays: Float32Array.from(column("intervalDays", 1)),
    isRefused: Uint8Array.from(column("isRefused", 0)),
    rowOfCard: Int32Array.from({ length: cards }, (_, card) => card),
  };
}

/** So many new cards of the deck, all Japanese, before a test changes them. */
export function testCards(count: number): ProgressCards {
  const today = 0;
  const { table } = syntheticStudy({ seed: 1, cards: count, newPerDay: 0, days: 0, today });
  return { ...table, documentCount: table.documentIds.length };
}
