import { useEffect, useState } from "react";
import type { Import } from "#renderer/domain/imports.ts";
import { proposalsOf } from "#renderer/domain/proposals.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { useRun } from "#renderer/shared/study-context.ts";
import { readBeside } from "./read-beside.ts";
import { recentReading, rememberReading } from "./recent-readings.ts";
import { useImportCommands, useImports } from "./use-imports.ts";

/** Proposals nobody has decided about; what they are is worked out from the text and takes a moment. */
export type OpenCount = number | "counting" | "unknown";

/** The ids of the proposals of an import; the text never changes, so they are worked out once. */
const knownIds = new Map<string, readonly string[]>();

/** Counts of all imports that still propose something, one after another beside the page. */
export function useOpenCounts(all: readonly Import[]): ReadonlyMap<string, OpenCount> {
  const commands = useImportCommands();
  const run = useRun();
  const { gazetteer } = useMaterial().corpus;
  const { facts } = useImports();
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());
  const [, setCounted] = useState(0);
  const wanted = all
    .filter(({ isWithdrawn, attachedTo }) => !isWithdrawn && attachedTo === null)
    .map(({ importId }) => importId)
    .join(" ");

  // biome-ignore lint/correctness/useExhaustiveDependencies: a decision changes `all` and no text
  useEffect(() => {
    let isOver = false;
    let cancel = (): void => {};
    const idsOf = async (each: Import): Promise<readonly string[] | null> => {
      const { importId, documentId, lang } = each;
      let read = recentReading(importId);
      if (read === null) {
        const text = await commands.readText(importId);
        if (!text.ok || isOver) return null;
        const task = { kind: "stored", document: text.value, lang } as const;
        const reading = readBeside({ task, names: gazetteer, originals: [] }, () => {});
        cancel = () => reading.cancel();
        const { result } = await reading.outcome;
        if (!result.ok) return null;
        read = result.value;
        rememberReading(importId, read);
      }
      const { proposals } = proposalsOf(read.extraction, documentId, read.document.text);
      return proposals.map(({ id }) => id);
    };
    const countAll = async (): Promise<void> => {
      for (const each of all) {
        const { importId } = each;
        if (!wanted.includes(importId) || knownIds.has(importId)) continue;
        const ids = await idsOf(each);
        if (isOver) return;
        if (ids === null) setFailed((before) => new Set([...before, importId]));
        else {
          knownIds.set(importId, ids);
          setCounted((count) => count + 1);
        }
      }
    };
    void run(countAll());
    return () => {
      isOver = true;
      cancel();
    };
  }, [commands, run, gazetteer, wanted]);

  return new Map(
    all.map(({ importId, decisions }): readonly [string, OpenCount] => {
      if (failed.has(importId)) return [importId, "unknown"];
      const ids = knownIds.get(importId);
      if (ids === undefined) return [importId, "counting"];
      return [importId, ids.filter((id) => !decisions.has(id) && !facts.has(id)).length];
    }),
  );
}
