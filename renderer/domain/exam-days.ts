import { type ExamDay, type MemoryColumns, planExamDay } from "./exam-day.ts";
import type { MemoryModel } from "./exam-memory-model.ts";
import type { Pace } from "./exam-pace.ts";
import type { StudyDay } from "./study-day.ts";

/** An exam that is still to come, with the cards it asks for. */
export type ExamAhead = {
  readonly id: string;
  /** Later than today: the exam's own day is no day of study any more. */
  readonly examDay: StudyDay;
  /** Its cards in learning order; a card may stand in several exams. */
  readonly rows: ArrayLike<number>;
  /** Seconds a day that are this exam's alone; null shares those of the setting. */
  readonly ownBudgetS: number | null;
};

export type StudyDayInput = {
  readonly columns: MemoryColumns;
  /** How many rows the columns have. */
  readonly length: number;
  /** The earliest first. */
  readonly exams: readonly ExamAhead[];
  readonly sharedBudgetS: number;
  /** Seconds beyond all budgets for reviews alone; 0 where nothing is said. */
  readonly extraReviewS?: number;
  readonly today: StudyDay;
  readonly model: MemoryModel;
  readonly pace: Pace;
};

export type StudyDayPlan = {
  /** By exam, in the order given. */
  readonly exams: readonly ExamDay[];
  /** Of the shared time: what is left for cards that no exam asks for. */
  readonly sharedLeftS: number;
  /** Of the extra time: what the exams have not used. */
  readonly extraLeftS: number;
};

/**
 * One day towards all exams. A card works towards the next exam that asks for it. Exams with minutes of their
 * own keep to them; the others share the setting's, the next exam first, but what the later ones need each
 * day, or their part of it where it is not enough, is kept for them.
 */
export function planStudyDay(input: StudyDayInput): StudyDayPlan {
  const groups = claimRows(input);
  const needs = input.exams.map((exam, index) =>
    exam.ownBudgetS === null ? dailyNeedS(input, exam.examDay, groups[index] as number[]) : 0,
  );
  const needed = needs.reduce((total, need) => total + need, 0);
  const scale = Math.min(1, needed === 0 ? 1 : input.sharedBudgetS / needed);
  let sharedLeftS = input.sharedBudgetS;
  let extraLeftS = input.extraReviewS ?? 0;
  let keptForLaterS = needed * scale;
  const exams = input.exams.map((exam, index) => {
    keptForLaterS -= (needs[index] as number) * scale;
    const rows = groups[index] as number[];
    const budgetS = exam.ownBudgetS ?? Math.max(0, sharedLeftS - keptForLaterS);
    const { examDay } = exam;
    const day = planExamDay({ ...input, rows, examDay, budgetS, extraReviewS: extraLeftS });
    const usedS = day.seconds + day.doneS;
    const beyondS = Math.min(extraLeftS, Math.max(0, usedS - budgetS));
    extraLeftS -= beyondS;
    if (exam.ownBudgetS === null) sharedLeftS -= usedS - beyondS;
    return day;
  });
  return { exams, sharedLeftS: Math.max(0, sharedLeftS), extraLeftS };
}

function claimRows({ exams, length }: StudyDayInput): readonly (readonly number[])[] {
  const isClaimed = new Uint8Array(length);
  return exams.map(({ rows }) => {
    const own: number[] = [];
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] as number;
      if (isClaimed[row] === 1) continue;
      isClaimed[row] = 1;
      own.push(row);
    }
    return own;
  });
}

/** Every unseen card once and every card once more, spread over the days left; as of this morning. */
function dailyNeedS(
  { columns, today, pace }: StudyDayInput,
  examDay: StudyDay,
  rows: readonly number[],
): number {
  const unseen = rows.filter((row) => {
    const first = columns.firstDay[row] as number;
    return first < 0 || first === today;
  }).length;
  return (unseen * pace.secondsPerNew + rows.length * pace.secondsPerReview) / (examDay - today);
}
