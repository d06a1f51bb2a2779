import { type AnswerClass, answerClasses, type ProgressAnswers } from "./progress-answers.ts";
import type { ProgressLog } from "./progress-input.ts";
import type { StudyDay } from "./study-day.ts";

/**
 * Study days in a row, from the first answer within the span to today: entry `i` of each
 * column is the day `firstDay + i`. A day without an answer has zeros.
 */
export type ProgressDays = {
  readonly firstDay: StudyDay;
  readonly length: number;
  readonly answers: Readonly<Record<AnswerClass, Uint32Array>>;
  readonly tookMs: Float64Array;
  /** Tests of memory, see `ProgressAnswers.isTest`. */
  readonly youngPassed: Uint32Array;
  readonly youngTotal: Uint32Array;
  readonly maturePassed: Uint32Array;
  readonly matureTotal: Uint32Array;
  /** Answers dated after today, or a century back, by a clock that was wrong; they are in no column. */
  readonly outside: number;
};

/** A clock that was wrong by centuries must not make a chart of a million days. */
const mostDays = 36_525;

export function progressDays(
  log: ProgressLog,
  answers: ProgressAnswers,
  today: StudyDay,
  fromDay: StudyDay | null,
): ProgressDays {
  const firstDay = firstDayOf(log, answers, today, fromDay);
  const length = today - firstDay + 1;
  const column = () => new Uint32Array(length);
  const counts = { learning: column(), relearning: column(), young: column(), mature: column() };
  const countOf = answerClasses.map((name) => counts[name]);
  const tookMs = new Float64Array(length);
  const [youngPassed, youngTotal, maturePassed, matureTotal] = [
    column(),
    column(),
    column(),
    column(),
  ];
  let outside = 0;
  for (let index = 0; index < answers.length; index += 1) {
    const row = answers.rows[index] ?? 0;
    const at = (log.studyDay[row] ?? 0) - firstDay;
    if (at < 0 || at >= length) {
      outside += 1;
      continue;
    }
    increment(countOf[answers.answerClass[index] ?? 0], at);
    tookMs[at] = (tookMs[at] ?? 0) + (log.tookMs[row] ?? 0);
    if (answers.isTest[index] !== 1) continue;
    const isMature = answers.isMatureTest[index] === 1;
    increment(isMature ? matureTotal : youngTotal, at);
    if ((log.rating[row] ?? 1) > 1) increment(isMature ? maturePassed : youngPassed, at);
  }
  return {
    ...{ firstDay, length, answers: counts, tookMs, outside },
    ...{ youngPassed, youngTotal, maturePassed, matureTotal },
  };
}

/** All answers of the day at an index of the columns. */
export function answersOn({ answers }: ProgressDays, index: number): number {
  return answerClasses.reduce((sum, name) => sum + (answers[name][index] ?? 0), 0);
}

function increment(column: Uint32Array | undefined, at: number): void {
  if (column !== undefined) column[at] = (column[at] ?? 0) + 1;
}

/** The day of the first answer within the span; today where there is none. */
function firstDayOf(
  log: ProgressLog,
  answers: ProgressAnswers,
  today: StudyDay,
  fromDay: StudyDay | null,
): StudyDay {
  const oldest = Math.max(today - mostDays + 1, fromDay ?? Number.NEGATIVE_INFINITY);
  let firstDay = today;
  for (let index = 0; index < answers.length; index += 1) {
    const day = log.studyDay[answers.rows[index] ?? 0] ?? 0;
    if (day < firstDay && day >= oldest) firstDay = day;
  }
  return firstDay;
}
