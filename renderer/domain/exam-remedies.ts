import type { ExamAhead } from "./exam-days.ts";
import { outlook } from "./exam-outlook.ts";
import type { ProjectionInput } from "./exam-projection.ts";
import type { StudyDay } from "./study-day.ts";

/** What would make an exam fit, each by itself; null where it would not, or not within reason. */
export type Remedies = {
  /** The least minutes a day, for this exam where it has its own, else of the setting. */
  readonly minutesPerDay: number | null;
  /** The earliest day of the exam. */
  readonly examDay: StudyDay | null;
  /** The largest scope by importance. */
  readonly maxImportance: 1 | 2 | null;
};

const mostMinutes = 240;
const mostDaysLater = 365;

/** `rowsWithin` gives the exam's rows if only cards up to an importance were asked. */
export function remedies(
  input: ProjectionInput,
  examId: string,
  rowsWithin: (maxImportance: 1 | 2) => ArrayLike<number>,
): Remedies {
  const exam = input.exams.find(({ id }) => id === examId);
  if (exam === undefined) return { minutesPerDay: null, examDay: null, maxImportance: null };
  const { rows } = exam;
  const budgetS = exam.ownBudgetS ?? input.sharedBudgetS;
  const fitsWithMinutes = (minutes: number) =>
    fits(
      exam.ownBudgetS === null
        ? { ...input, sharedBudgetS: minutes * 60 }
        : changed(input, { ...exam, ownBudgetS: minutes * 60 }),
      examId,
    );
  const fitsLater = (days: number) =>
    fits(changed(input, { ...exam, examDay: exam.examDay + days }), examId);
  const days = least(1, mostDaysLater, fitsLater);
  return {
    minutesPerDay: least(Math.floor(budgetS / 60) + 1, mostMinutes, fitsWithMinutes),
    examDay: days === null ? null : exam.examDay + days,
    maxImportance:
      ([2, 1] as const).find((importance) => {
        const fewer = rowsWithin(importance);
        return (
          fewer.length > 0 &&
          fewer.length < rows.length &&
          fits(changed(input, { ...exam, rows: fewer }), examId)
        );
      }) ?? null,
  };
}

function changed(input: ProjectionInput, exam: ExamAhead): ProjectionInput {
  return {
    ...input,
    exams: input.exams
      .map((other) => (other.id === exam.id ? exam : other))
      .sort((a, b) => a.examDay - b.examDay),
  };
}

function fits(input: ProjectionInput, examId: string): boolean {
  return outlook(input).exams.find(({ id }) => id === examId)?.fit.kind === "fits";
}

/** The least whole number in a range that will do, where all larger ones do as well. */
function least(from: number, to: number, willDo: (value: number) => boolean): number | null {
  if (from > to || !willDo(to)) return null;
  let [tooLow, enough] = [from - 1, to];
  while (enough - tooLow > 1) {
    const middle = Math.floor((tooLow + enough) / 2);
    if (willDo(middle)) enough = middle;
    else tooLow = middle;
  }
  return enough;
}
