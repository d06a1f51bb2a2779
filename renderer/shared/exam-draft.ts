import type { Exam } from "#renderer/domain/study.ts";
import { daysUntil } from "./local-day.ts";

/** An exam as it is being typed. */
export type ExamDraft = { readonly name: string; readonly date: string };

export const noExam: ExamDraft = { name: "", date: "" };

/** Which field is not usable yet, and why; null where the exam is complete, or left out altogether. */
export type ExamError =
  | { readonly field: "name"; readonly text: "exam.nameMissing" }
  | { readonly field: "date"; readonly text: "exam.dateMissing" | "exam.datePast" };

export function examError({ name, date }: ExamDraft, nowMs: number): ExamError | null {
  if (name.trim() === "" && date === "") return null;
  if (date === "") return { field: "date", text: "exam.dateMissing" };
  if (name.trim() === "") return { field: "name", text: "exam.nameMissing" };
  return daysUntil(date, nowMs) < 0 ? { field: "date", text: "exam.datePast" } : null;
}

/** The exam of a complete draft. This version plans one exam; the id keeps later ones apart. */
export function examOf({ name, date }: ExamDraft): Exam | null {
  if (date === "") return null;
  const scope = { documentIds: [], topics: [], maxImportance: 3 } as const;
  return { id: examId, name: name.trim(), date, scope, minutesPerDay: null };
}

const examId = "main";
