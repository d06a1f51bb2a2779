import { useEffect, useRef, useState } from "react";
import type { Progress } from "#renderer/domain/progress.ts";
import {
  type ProgressQuestion,
  progressCards,
  progressLog,
} from "#renderer/domain/progress-input.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import type { ProgressReply, ProgressRequest } from "./progress-messages.ts";
import { buffersOf } from "./transferable.ts";

/** The statistics that answer a question; null while they are being added up for the first time. */
export function useProgress(question: ProgressQuestion): Progress | null {
  const worker = useLoadedWorker();
  const [progress, setProgress] = useState<Progress | null>(null);
  const asked = useRef(0);
  // Questions are plain data, and a new object with the same words is no new question.
  const words = JSON.stringify(question);
  useEffect(() => {
    if (worker === null) return;
    asked.current += 1;
    const id = asked.current;
    const onReply = ({ data }: MessageEvent<ProgressReply>): void => {
      if (data.id === id) setProgress(data.progress);
    };
    worker.addEventListener("message", onReply);
    send(worker, { kind: "ask", id, question: JSON.parse(words) as ProgressQuestion });
    return () => worker.removeEventListener("message", onReply);
  }, [worker, words]);
  return progress;
}

/** A Worker that has the columns as they are now; another one once they have changed. */
function useLoadedWorker(): Worker | null {
  const study = useStudy();
  const { parameters } = useReady();
  const run = useRun();
  const [worker, setWorker] = useState<Worker | null>(null);
  const { revision } = study.table();
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns change in place, `revision` tells when
  useEffect(() => {
    const loading = new Worker(new URL("./progress-worker.ts", import.meta.url), {
      type: "module",
    });
    let isOver = false;
    const load = async (): Promise<void> => {
      const log = await study.reviewLog();
      if (isOver) return;
      const table = study.table();
      const columns = { log: progressLog(log, table), cards: progressCards(table) };
      const buffers = [...buffersOf(columns.log), ...buffersOf(columns.cards)];
      send(loading, { kind: "load", ...columns, parameters }, buffers);
      setWorker(loading);
    };
    const failed = new Promise<void>((_, reject) => {
      loading.addEventListener("error", (event) => reject(new Error(event.message)));
    });
    void run(Promise.race([load(), failed]).then(() => failed));
    return () => {
      isOver = true;
      loading.terminate();
    };
  }, [study, run, parameters, revision]);
  return worker;
}

function send(worker: Worker, request: ProgressRequest, transfer: Transferable[] = []): void {
  worker.postMessage(request, transfer);
}
