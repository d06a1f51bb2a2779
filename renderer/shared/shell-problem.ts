import type { DocumentProblem } from "#renderer/domain/documents-port.ts";
import type { StudyProblem } from "#renderer/domain/study-problem.ts";

/** What can go wrong with copies of the collection; the study itself never meets these. */
export type BackupProblem =
  | { readonly code: "backup-damaged"; readonly params: { readonly detail: string } }
  | { readonly code: "backup-missing"; readonly params: Readonly<Record<string, never>> }
  | {
      readonly code: "backup-newer";
      readonly params: { readonly found: number; readonly known: number };
    }
  | { readonly code: "folder-unusable"; readonly params: { readonly detail: string } }
  | { readonly code: "export-foreign"; readonly params: Readonly<Record<string, never>> }
  | { readonly code: "export-damaged"; readonly params: { readonly detail: string } }
  | { readonly code: "export-too-large"; readonly params: { readonly limitMiB: number } };

/** Expected failures the shell may answer with. */
export type ShellProblem = StudyProblem | BackupProblem | DocumentProblem;
