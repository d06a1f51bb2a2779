import type { CardTable } from "#renderer/domain/card-table.ts";
import type { Progress } from "#renderer/domain/progress.ts";
import {
  type ProgressQuestion,
  progressCards,
  progressLog,
} from "#renderer/domain/progress-input.ts";
import type { Study } from "#renderer/domain/study.ts";
import type { ProgressReply, ProgressRequest } from "./progress-messages.ts";
import { buffersOf } from "./transferable.ts";

/**
 * A Worker that has the columns of all answers and cards as they were at one moment. It outlives the
 * page of statistics, so that coming back costs no more than adding up; with the next change it is over.
 */
export type LoadedWorker = {
  /** What the last answers to questions were, by their words. */
  readonly known: ReadonlyMap<string, Progress>;
  /** Rejects where the Worker fails. */
  ask(words: string): Promise<Progress>;
};

type Kept = {
  /** Another object once the record was read anew. */
  readonly table: CardTable;
  readonly revision: number;
  readonly parameters: readonly number[] | null;
  readonly worker: LoadedWorker;
  readonly end: () => void;
};

const kept = new WeakMap<Study, Kept>();

/** Answers of so many questions are kept: those of somebody who looks to and fro. */
const mostKnown = 8;

/** The Worker for the study as it is now; the same one as long as nothing changes. */
export function loadedWorker(study: Study, parameters: readonly number[] | null): LoadedWorker {
  const table = study.table();
  const { revision } = table;
  const last = kept.get(study);
  const isCurrent =
    last?.table === table && last.revision === revision && last.parameters === parameters;
  if (isCurrent) return last.worker;
  last?.end();
  const worker = new Worker(new URL("./progress-worker.ts", import.meta.url), { type: "module" });
  const isChanged = () => study.table() !== table || table.revision !== revision;
  const end = (): void => {
    stopListening();
    worker.terminate();
    if (kept.get(study)?.end === end) kept.delete(study);
  };
  const stopListening = study.subscribe(() => {
    if (isChanged()) end();
  });
  const loaded = createLoadedWorker(worker, study, parameters);
  kept.set(study, { table, revision, parameters, worker: loaded, end });
  return loaded;
}

function createLoadedWorker(
  worker: Worker,
  study: Study,
  parameters: readonly number[] | null,
): LoadedWorker {
  const known = new Map<string, Progress>();
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => reject(new Error(event.message)));
  });
  // Told to whoever asks; without a question nobody has to know.
  failed.catch(() => {});
  const loading = load();
  loading.catch(() => {});
  let asked = 0;

  async function load(): Promise<void> {
    const log = await study.reviewLog();
    const table = study.table();
    const columns = { log: progressLog(log, table), cards: progressCards(table) };
    const buffers = [...buffersOf(columns.log), ...buffersOf(columns.cards)];
    send({ kind: "load", ...columns, parameters }, buffers);
  }

  function send(request: ProgressRequest, transfer: Transferable[] = []): void {
    worker.postMessage(request, transfer);
  }

  async function answered(words: string): Promise<Progress> {
    await loading;
    asked += 1;
    const id = asked;
    return new Promise((resolve) => {
      const onReply = ({ data }: MessageEvent<ProgressReply>): void => {
        if (data.id !== id) return;
        worker.removeEventListener("message", onReply);
        known.set(words, data.progress);
        const [oldest] = known.keys();
        if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
        resolve(data.progress);
      };
      worker.addEventListener("message", onReply);
      send({ kind: "ask", id, question: JSON.parse(words) as ProgressQuestion });
    });
  }

  return { known, ask: (words) => Promise.race([answered(words), failed]) };
}
