import { cardPhases } from "./card-table.ts";
import type { ProgressLog, ProgressQuestion } from "./progress-input.ts";

/** A card whose interval has reached this many days is mature, as in Anki. */
export const matureDays = 21;

/** What kind of answer it was, by where the card stood before. */
export const answerClasses = ["learning", "relearning", "young", "mature"] as const;
export type AnswerClass = (typeof answerClasses)[number];

/** The answers a page of statistics is about, each classified once. Row `i` stands for log row `rows[i]`. */
export type ProgressAnswers = {
  readonly length: number;
  /** Rows of the log, in its order. */
  readonly rows: Uint32Array;
  /** Index into `answerClasses`. */
  readonly answerClass: Uint8Array;
  /**
   * 1 where the answer tests a memory: the card's first answer of the study day, after an interval of a
   * day or more. This is Anki's true retention, which leaves steps within a day out; the first answer
   * alone counts here also where a card was answered again the same day.
   */
  readonly isTest: Uint8Array;
  /** 1 for a test of a card whose interval had reached `matureDays`. */
  readonly isMatureTest: Uint8Array;
};

const inReview = cardPhases.indexOf("review");
const inRelearning = cardPhases.indexOf("relearning");

/**
 * Goes over the log once. The interval before an answer is the one promised by the card's answer before,
 * so every row is read even where only the last days are asked for. `isInScope` has a 1 for each row of the table looked at; null
 * looks at everything, cards that are gone included.
 */
export function progressAnswers(
  log: ProgressLog,
  isInScope: Uint8Array | null,
  fromDay: ProgressQuestion["fromDay"],
): ProgressAnswers {
  const rows = new Uint32Array(log.length);
  const answerClass = new Uint8Array(log.length);
  const isTest = new Uint8Array(log.length);
  const isMatureTest = new Uint8Array(log.length);
  const intervalBefore = new Float32Array(log.rowOfCard.length);
  const firstDay = fromDay ?? Number.NEGATIVE_INFINITY;
  let length = 0;
  for (let row = 0; row < log.length; row += 1) {
    const card = log.card[row] ?? 0;
    const interval = intervalBefore[card] ?? 0;
    intervalBefore[card] = log.intervalDays[row] ?? 0;
    if ((log.studyDay[row] ?? 0) < firstDay) continue;
    if (isInScope !== null && isInScope[log.rowOfCard[card] ?? -1] !== 1) continue;
    const phase = log.phaseBefore[row];
    const isTested = (log.elapsedDays[row] ?? 0) >= 1 && (phase === inReview || interval >= 1);
    rows[length] = row;
    if (phase === inReview) answerClass[length] = interval >= matureDays ? 3 : 2;
    else if (phase === inRelearning) answerClass[length] = 1;
    if (isTested) {
      isTest[length] = 1;
      if (interval >= matureDays) isMatureTest[length] = 1;
    }
    length += 1;
  }
  return { length, rows, answerClass, isTest, isMatureTest };
}
