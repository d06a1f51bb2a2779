import type { StudyProblem } from "#renderer/domain/study-problem.ts";
import type { Translate } from "./i18n.ts";

/** Title, what happened and what to do, in the current language. */
export function problemText(
  t: Translate,
  { code, params }: StudyProblem,
): { readonly title: string; readonly what: string; readonly todo: string } {
  return {
    title: t(`problem.${code}.title`),
    what: t(`problem.${code}.what`, allParams(params)),
    todo: t(`problem.${code}.todo`),
  };
}

/** Params of any problem as the translator takes them: it fills in the ones its text names. */
function allParams(params: StudyProblem["params"]) {
  return { detail: "", found: "", known: "", pid: "", most: "", ...params };
}
