import { useEffect, useState } from "react";
import type { DocumentProblem } from "#renderer/domain/documents-port.ts";
import type { Import } from "#renderer/domain/imports.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { useRun } from "#renderer/shared/study-context.ts";
import { readBeside } from "./read-beside.ts";
import type { ReadAndExtracted, ReadingFailure } from "./reading-messages.ts";
import { recentReading, rememberReading } from "./recent-readings.ts";
import { useImportCommands } from "./use-imports.ts";

export type StoredReading =
  | { readonly kind: "loading" }
  | { readonly kind: "missing"; readonly problem: DocumentProblem }
  | { readonly kind: "failed"; readonly failure: ReadingFailure }
  | { readonly kind: "ready"; readonly read: ReadAndExtracted };

/** The stored text of an import with its proposals, which are looked for again beside the page. */
export function useStoredReading({ importId, lang }: Import): StoredReading {
  const commands = useImportCommands();
  const run = useRun();
  const { gazetteer } = useMaterial().corpus;
  const [state, setState] = useState<StoredReading>(() => {
    const read = recentReading(importId);
    return read === null ? { kind: "loading" } : { kind: "ready", read };
  });
  useEffect(() => {
    if (recentReading(importId) !== null) return;
    let isOver = false;
    let cancel = (): void => {};
    const load = async (): Promise<void> => {
      const text = await commands.readText(importId);
      if (isOver) return;
      if (!text.ok) {
        setState({ kind: "missing", problem: text.error });
        return;
      }
      const reading = readBeside(
        { task: { kind: "stored", document: text.value, lang }, names: gazetteer, originals: [] },
        () => {},
      );
      cancel = () => reading.cancel();
      const { result } = await reading.outcome;
      if (isOver) return;
      if (result.ok) {
        rememberReading(importId, result.value);
        setState({ kind: "ready", read: result.value });
      } else setState({ kind: "failed", failure: result.error });
    };
    void run(load());
    return () => {
      isOver = true;
      cancel();
    };
  }, [commands, run, gazetteer, importId, lang]);
  return state;
}
