import type { CardTable } from "./card-table.ts";
import { readHabits } from "./exam-habits.ts";
import { measurePace } from "./exam-pace.ts";
import type { ProjectionInput } from "./exam-projection.ts";
import { examsAhead, type PlannableExam, rowsInScope } from "./exam-scope.ts";
import { studiedDays } from "./exam-studied-days.ts";
import { readTrackRecord } from "./exam-track-record.ts";
import { learningRows } from "./learning-rows.ts";
import type { ReviewLog } from "./review-log.ts";
import { memoryModel, type Parameters } from "./schedule.ts";
import type { Settings } from "./settings.ts";
import type { StudyDay } from "./study-day.ts";

/** What a log says of its student; reading a million reviews takes its time, so it is read once. */
export type StudentRecord = Pick<ProjectionInput, "habits" | "record"> & {
  readonly days: ReturnType<typeof studiedDays>;
};

export function readStudent(log: ReviewLog): StudentRecord {
  return { habits: readHabits(log), record: readTrackRecord(log), days: studiedDays(log) };
}

export type LookAhead = {
  readonly table: CardTable;
  readonly settings: Settings;
  readonly parameters: Parameters;
  readonly student: StudentRecord;
  readonly today: StudyDay;
};

/** What a projection of these exams starts from. */
export function projectionInput(
  { table, settings, parameters, student, today }: LookAhead,
  exams: readonly PlannableExam[],
): ProjectionInput {
  const { desiredRetention, learningStepsMin, relearningStepsMin, minutesPerDay } = settings;
  const sharedBudgetS = minutesPerDay * 60;
  return {
    columns: table,
    length: table.length,
    exams: examsAhead(table, learningRows({ table }, settings), exams, today),
    sharedBudgetS,
    today,
    model: memoryModel({ desiredRetention, learningStepsMin, relearningStepsMin, parameters }),
    pace: measurePace(student.days, today, sharedBudgetS),
    habits: student.habits,
    record: student.record,
    steps: { learning: learningStepsMin.length, relearning: relearningStepsMin.length },
  };
}

/** The rows a scope asks for now. */
export function cardsInScope(
  { table, settings }: Pick<LookAhead, "table" | "settings">,
  scope: PlannableExam["scope"],
): readonly number[] {
  return rowsInScope(table, learningRows({ table }, settings), scope);
}
