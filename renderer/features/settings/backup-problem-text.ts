import type { Translate } from "#renderer/shared/i18n.ts";
import { problemText } from "#renderer/shared/problem-text.ts";
import type { ShellProblem } from "#renderer/shared/shell-problem.ts";

/** What went wrong with a copy; a full disk is elsewhere told of as an answer that was not saved. */
export function backupProblemText(t: Translate, problem: ShellProblem): string {
  return problem.code === "disk-full" ? t("backup.diskFull") : problemText(t, problem).what;
}
