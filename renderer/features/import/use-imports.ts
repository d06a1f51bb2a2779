import type { DocumentProblem } from "#renderer/domain/documents-port.ts";
import type { Imports } from "#renderer/domain/imports.ts";
import type { StudyImports } from "#renderer/domain/study-imports.ts";
import type { Translate } from "#renderer/shared/i18n.ts";
import { problemText } from "#renderer/shared/problem-text.ts";
import { useReady, useStudy } from "#renderer/shared/study-context.ts";

/** What has been imported. */
export function useImports(): Imports {
  return useReady().imports;
}

/** The commands for it. */
export function useImportCommands(): StudyImports {
  return useStudy();
}

/** Why a document could not be stored or opened. */
export function documentProblemText(t: Translate, problem: DocumentProblem): string {
  switch (problem.code) {
    case "document-too-large":
    case "document-damaged":
    case "document-missing":
      return t(`importing.problem.${problem.code}`, {
        detail: "",
        limitMiB: "",
        ...problem.params,
      });
    default: {
      const { title, what } = problemText(t, problem);
      return `${title}${/[。.]$/.test(title) ? "" : ": "}${what}`;
    }
  }
}
