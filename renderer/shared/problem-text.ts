import type { Translate } from "./i18n.ts";
import type { ShellProblem } from "./shell-problem.ts";

/** Title, what happened and what to do, in the current language. */
export function problemText(
  t: Translate,
  { code, params }: ShellProblem,
): { readonly title: string; readonly what: string; readonly todo: string } {
  return {
    title: t(`problem.${code}.title`),
    what: t(`problem.${code}.what`, allParams(params)),
    todo: t(`problem.${code}.todo`),
  };
}

/** Params of any problem as the translator takes them: it fills in the ones its text names. */
function allParams(params: ShellProblem["params"]) {
  return { detail: "", found: "", known: "", pid: "", most: "", n: "", limitMiB: "", ...params };
}
