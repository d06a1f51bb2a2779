import { useEffect, useState } from "react";
import type { DocumentText } from "#corpus/reading/document-text.ts";
import type { Result } from "#corpus/result.ts";
import type { DocumentProblem } from "#renderer/domain/documents-port.ts";
import { useRun } from "#renderer/shared/study-context.ts";
import { useImportCommands } from "./use-imports.ts";

/** The text of an import; null until it is read from the disk. */
export function useStoredText(importId: string): Result<DocumentText, DocumentProblem> | null {
  const commands = useImportCommands();
  const run = useRun();
  const [stored, setStored] = useState<Result<DocumentText, DocumentProblem> | null>(null);
  useEffect(() => {
    let isOver = false;
    const load = async (): Promise<void> => {
      const text = await commands.readText(importId);
      if (!isOver) setStored(text);
    };
    void run(load());
    return () => {
      isOver = true;
    };
  }, [commands, run, importId]);
  return stored;
}
