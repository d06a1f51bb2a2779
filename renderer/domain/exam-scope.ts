import type { Importance } from "#corpus/fact.ts";
import { topics } from "#corpus/vocabulary.ts";
import type { CardTable } from "./card-table.ts";
import type { ExamAhead } from "./exam-days.ts";
import { type StudyDay, studyDayOfDate } from "./study-day.ts";

/** What the plan needs of an exam; `Exam` has it. */
export type PlannableExam = {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly scope: ExamScope;
  /** Null shares the minutes of the setting. */
  readonly minutesPerDay: number | null;
};

/** An empty list means all of them. */
export type ExamScope = {
  readonly documentIds: readonly string[];
  readonly topics: readonly string[];
  readonly maxImportance: Importance;
};

/** What says whether a card is in a scope. */
export type ScopeColumns = Pick<
  CardTable,
  "document" | "documentIds" | "topic" | "importance" | "isSuspended"
>;

/**
 * The rows an exam asks for, in the order of `rows` (those in play, in learning order). A suspended card is
 * in no exam: the student has put it aside.
 */
export function rowsInScope(
  table: ScopeColumns,
  rows: ArrayLike<number>,
  scope: ExamScope,
): readonly number[] {
  const documents = table.documentIds.map(
    (id) => scope.documentIds.length === 0 || scope.documentIds.includes(id),
  );
  const wanted = topics.map((topic) => scope.topics.length === 0 || scope.topics.includes(topic));
  const found: number[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number;
    if (
      documents[table.document[row] as number] === true &&
      wanted[table.topic[row] as number] === true &&
      (table.importance[row] as number) <= scope.maxImportance &&
      table.isSuspended[row] === 0
    ) {
      found.push(row);
    }
  }
  return found;
}

/** The exams that can still be studied for, the earliest first. On its own day an exam is past planning. */
export function examsAhead(
  table: ScopeColumns,
  rows: ArrayLike<number>,
  exams: readonly PlannableExam[],
  today: StudyDay,
): readonly ExamAhead[] {
  return exams
    .map((exam) => ({ exam, examDay: studyDayOfDate(exam.date) }))
    .filter(({ examDay }) => examDay > today)
    .sort((a, b) => a.examDay - b.examDay || (a.exam.id < b.exam.id ? -1 : 1))
    .map(({ exam, examDay }) => ({
      id: exam.id,
      examDay,
      rows: rowsInScope(table, rows, exam.scope),
      ownBudgetS: exam.minutesPerDay === null ? null : exam.minutesPerDay * 60,
    }));
}
