import { useEffect, useState } from "react";
import type { Progress } from "#renderer/domain/progress.ts";
import type { ProgressQuestion } from "#renderer/domain/progress-input.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import { loadedWorker } from "./loaded-worker.ts";

/** The statistics that answer a question; null while they are being added up for the first time. */
export function useProgress(question: ProgressQuestion): Progress | null {
  const study = useStudy();
  const { parameters } = useReady();
  const run = useRun();
  // Questions are plain data, and a new object with the same words is no new question.
  const words = JSON.stringify(question);
  const [progress, setProgress] = useState<Progress | null>(() =>
    loadedWorker(study).known(words, parameters),
  );
  const { revision } = study.table();
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns change in place, `revision` tells when
  useEffect(() => {
    let isOver = false;
    const ask = async (): Promise<void> => {
      const worker = loadedWorker(study);
      const answer = worker.known(words, parameters) ?? (await worker.ask(words, parameters));
      if (!isOver) setProgress(answer);
    };
    void run(ask());
    return () => {
      isOver = true;
    };
  }, [study, run, parameters, revision, words]);
  return progress;
}
