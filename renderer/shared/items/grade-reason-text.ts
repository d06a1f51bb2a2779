import type { GradeReason } from "#corpus/grading/verdict.ts";
import type { Translate } from "../i18n.ts";

/** Why a written answer is not simply right, in the student's language. */
export function gradeReasonText(t: Translate, { code, params }: GradeReason): string {
  const all = {
    limit: 0,
    slips: 0,
    expected: "",
    given: "",
    name: "",
    term: "",
    missing: "",
    extra: "",
  };
  return t(`quiz.reason.${code}`, { ...all, ...params });
}
