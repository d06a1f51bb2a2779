import type { Exam, ExamScope } from "#renderer/domain/study.ts";
import { examError } from "#renderer/shared/exam-draft.ts";
import { wholeNumberOf } from "#renderer/shared/whole-number.ts";

/** An exam as it is being typed; `minutes` empty shares the setting's. */
export type PlanDraft = {
  readonly name: string;
  readonly date: string;
  readonly scope: ExamScope;
  readonly minutes: string;
};

const wholeScope: ExamScope = { documentIds: [], topics: [], maxImportance: 3 };

export function draftOf(exam: Exam | null): PlanDraft {
  return {
    name: exam?.name ?? "",
    date: exam?.date ?? "",
    scope: exam?.scope ?? wholeScope,
    minutes: exam?.minutesPerDay == null ? "" : String(exam.minutesPerDay),
  };
}

/** What is wrong with a draft, by field; null where it can be saved. */
export type DraftError =
  | { readonly field: "name"; readonly text: "exam.nameMissing" }
  | { readonly field: "date"; readonly text: "exam.dateMissing" | "exam.datePast" }
  | { readonly field: "minutes"; readonly text: "examPlan.minutesRange" };

export function draftError(draft: PlanDraft, nowMs: number): DraftError | null {
  const isLeftOut = draft.name.trim() === "" && draft.date === "";
  if (isLeftOut) return { field: "name", text: "exam.nameMissing" };
  const missing = examError(draft, nowMs);
  if (missing !== null) return missing;
  return isMinutes(draft.minutes) ? null : { field: "minutes", text: "examPlan.minutesRange" };
}

/** The exam of a draft without an error. */
export function examFrom(draft: PlanDraft, id: string): Exam {
  const { name, date, scope, minutes } = draft;
  return { id, name: name.trim(), date, scope, minutesPerDay: wholeNumberOf(minutes) };
}

function isMinutes(typed: string): boolean {
  if (typed.trim() === "") return true;
  const minutes = wholeNumberOf(typed);
  return minutes !== null && minutes >= 1 && minutes <= 1_440;
}
