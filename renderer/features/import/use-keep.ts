import { useState } from "react";
import { anchorsFor, anchorsOfBundled } from "#renderer/domain/anchors-for.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { useRun } from "#renderer/shared/study-context.ts";
import { useFlash } from "#renderer/shared/ui/flash.tsx";
import { bytesOf } from "./import-source.ts";
import { rememberReading } from "./recent-readings.ts";
import type { DeskState, ImportDesk } from "./use-import-desk-state.ts";
import { documentProblemText, useImportCommands, useImports } from "./use-imports.ts";

/** What a document is kept as: the text of a bundled one, a corrected file of the student's own, or (both null) new. */
type KeptAs = { readonly attachedTo: string | null; readonly earlierId: string | null };

type Keep = {
  readonly keep: (title: string, as: KeptAs) => Promise<void>;
  /** The bundled document this seems to be the text of; null for any other. */
  readonly recognisedId: string | null;
  readonly isKeeping: boolean;
  /** Why it could not be stored. */
  readonly problem: string | null;
};

/** Keeps what lies on the desk: file and text, then the event that names them, then where facts stand in it now. */
export function useKeep(state: Extract<DeskState, { kind: "read" }>, desk: ImportDesk): Keep {
  const { t } = useTexts();
  const commands = useImportCommands();
  const run = useRun();
  const flash = useFlash();
  const { corpus } = useMaterial();
  const { documents } = useImports();
  const [isKeeping, setKeeping] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { source, read } = state;

  /** Facts of an earlier file of the same document get their places in this one. */
  const moveFacts = async (importId: string, documentId: string): Promise<void> => {
    const earlier = documents.find(({ id }) => id === documentId);
    if (earlier === undefined || earlier.facts.length === 0) return;
    const texts = new Map<string, string>();
    for (const { place } of earlier.facts) {
      if (texts.has(place.importId)) continue;
      const text = await commands.readText(place.importId);
      if (text.ok) texts.set(place.importId, text.value.text);
    }
    const anchors = anchorsFor(earlier, (id) => texts.get(id) ?? null, read.document.text);
    if (anchors.length > 0) await commands.reanchorFacts(importId, documentId, anchors);
  };

  const store = async (title: string, { attachedTo, earlierId }: KeptAs): Promise<void> => {
    const kept = await commands.importDocument({
      file: bytesOf(source),
      text: read.document,
      documentId: earlierId,
      title,
      lang: read.extraction.lang,
      fileName: source.kind === "file" ? source.name : null,
      attachedTo,
    });
    if (!kept.ok) {
      setProblem(documentProblemText(t, kept.error));
      return;
    }
    const { importId, documentId } = kept.value;
    rememberReading(importId, read);
    if (attachedTo !== null) {
      const anchors = anchorsOfBundled(corpus, attachedTo, read.document);
      if (anchors.length > 0) await commands.reanchorFacts(importId, attachedTo, anchors);
    } else await moveFacts(importId, documentId);
    desk.clear();
    flash(t("importing.kept", { title }), true);
    if (attachedTo === null && read.extraction.facts.length > 0)
      window.location.hash = hrefTo("import", "review", importId).slice(1);
  };
  return {
    recognisedId: read.recognisedId,
    isKeeping,
    problem,
    async keep(title, as) {
      setKeeping(true);
      setProblem(null);
      await run(store(title, as));
      setKeeping(false);
    },
  };
}
