import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { originalsOf } from "#corpus/anchoring/recognise-bundled.ts";
import type { EncodingPreview } from "#corpus/reading/decode.ts";
import type { TextEncoding } from "#corpus/reading/document-text.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { type ImportSource, sourceOfFile } from "./import-source.ts";
import { type Reading, readBeside } from "./read-beside.ts";
import type { ReadAndExtracted, ReadingFailure, ReadingProgress } from "./reading-messages.ts";

/** What lies on the desk. Nothing of it is stored before the student keeps it. */
export type DeskState =
  | { readonly kind: "empty" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "reading"; readonly name: string; readonly progress: ReadingProgress | null }
  | {
      readonly kind: "failed";
      readonly name: string;
      readonly failure: ReadingFailure;
      /** Null where there is nothing to try again with. */
      readonly source: ImportSource | null;
      readonly previews: readonly EncodingPreview[];
    }
  | {
      readonly kind: "read";
      readonly name: string;
      readonly source: ImportSource;
      readonly read: ReadAndExtracted;
    };

export type ImportDesk = {
  readonly state: DeskState;
  bringFile(file: File): Promise<void>;
  bringText(text: string, name: string): void;
  /** Reads the same file again, by another encoding. */
  chooseEncoding(encoding: TextEncoding): void;
  /** Stops reading at once. */
  cancel(): void;
  clear(): void;
};

export function useImportDeskState(): ImportDesk {
  const { corpus } = useMaterial();
  const [state, setState] = useState<DeskState>({ kind: "empty" });
  const reading = useRef<Reading | null>(null);
  useEffect(() => () => reading.current?.cancel(), []);

  const begin = useCallback(
    (source: ImportSource, name: string, encoding: TextEncoding | null) => {
      reading.current?.cancel();
      const task =
        source.kind === "file"
          ? { kind: "file" as const, bytes: source.bytes, name, encoding }
          : { kind: "pasted" as const, text: source.text };
      setState({ kind: "reading", name, progress: null });
      const request = { task, names: corpus.gazetteer, originals: originalsOf(corpus) };
      const started = readBeside(request, (progress) => {
        if (reading.current === started) setState({ kind: "reading", name, progress });
      });
      reading.current = started;
      void started.outcome.then(({ result, previews }) => {
        if (reading.current !== started) return;
        reading.current = null;
        setState(
          result.ok
            ? { kind: "read", name, source, read: result.value }
            : { kind: "failed", name, failure: result.error, source, previews },
        );
      });
    },
    [corpus],
  );

  const stop = useCallback((next: DeskState) => {
    reading.current?.cancel();
    reading.current = null;
    setState(next);
  }, []);

  return useMemo(
    () => ({
      state,
      async bringFile(file) {
        stop({ kind: "reading", name: file.name, progress: null });
        const source = await sourceOfFile(file);
        if (source.ok) begin(source.value, file.name, null);
        else {
          const { error: failure } = source;
          stop({ kind: "failed", name: file.name, failure, source: null, previews: [] });
        }
      },
      bringText: (text, name) => begin({ kind: "pasted", text }, name, null),
      chooseEncoding(encoding) {
        if (state.kind !== "failed" && state.kind !== "read") return;
        if (state.source !== null) begin(state.source, state.name, encoding);
      },
      cancel: () => stop({ kind: "cancelled" }),
      clear: () => stop({ kind: "empty" }),
    }),
    [state, begin, stop],
  );
}
