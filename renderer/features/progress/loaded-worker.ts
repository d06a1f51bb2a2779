import type { CardTable } from "#renderer/domain/card-table.ts";
import type { Progress } from "#renderer/domain/progress.ts";
import {
  type ProgressQuestion,
  progressCards,
  progressLog,
} from "#renderer/domain/progress-input.ts";
import type { ReviewLogMark, ReviewLogPart } from "#renderer/domain/review-log-since.ts";
import type { Study } from "#renderer/domain/study.ts";
import type { ProgressReply, ProgressRequest } from "./progress-messages.ts";
import { buffersOf } from "./transferable.ts";

/**
 * A Worker that has the columns of all answers and cards. It outlives the page of statistics; of what changes it
 * gets the end of the log alone, so that only the first question of a start reads all answers.
 */
export type LoadedWorker = {
  /** What the answer to a question was, by its words, where nothing has changed since. */
  known(words: string, parameters: Parameters): Progress | null;
  /** Rejects where the Worker fails. */
  ask(words: string, parameters: Parameters): Promise<Progress>;
  /** Reads all answers if none were read yet, so that the first question need not. Rejects where they cannot be had. */
  prepare(parameters: Parameters): Promise<void>;
};

/** FSRS parameters in use; null for the defaults. */
type Parameters = readonly number[] | null;

/** What an answer was made of. */
type Made = {
  /** Another object once the record was read anew. */
  readonly table: CardTable;
  readonly revision: number;
  readonly parameters: Parameters;
};

const workers = new WeakMap<Study, LoadedWorker>();

/** Answers of so many questions are kept: those of somebody who looks to and fro. */
const mostKnown = 8;

/** The one Worker for a study; another one where it has failed. */
export function loadedWorker(study: Study): LoadedWorker {
  const worker = workers.get(study) ?? createLoadedWorker(study, () => workers.delete(study));
  workers.set(study, worker);
  return worker;
}

function createLoadedWorker(study: Study, onFailed: () => void): LoadedWorker {
  const worker = new Worker(new URL("./progress-worker.ts", import.meta.url), { type: "module" });
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      onFailed();
      worker.terminate();
      reject(new Error(event.message));
    });
  });
  // Told to whoever asks; without a question nobody has to know.
  failed.catch(() => {});
  let known = new Map<string, Progress>();
  let made: Made | null = null;
  let mark: ReviewLogMark | null = null;
  let loading: Promise<void> = Promise.resolve();
  let asked = 0;

  function isCurrent(parameters: Parameters): boolean {
    const table = study.table();
    return (
      made?.table === table && made.revision === table.revision && made.parameters === parameters
    );
  }

  /** What has changed is sent before any question about it. */
  function bringUpToDate(
    parameters: Parameters,
    read: () => Promise<ReviewLogPart> = () => study.reviewLogSince(mark),
  ): Promise<void> {
    if (isCurrent(parameters)) return loading;
    const table = study.table();
    made = { table, revision: table.revision, parameters };
    known = new Map();
    // One that failed is asked for again by the next question.
    loading = loading
      .catch(() => {})
      .then(() => load(parameters, read))
      .catch((error: unknown) => {
        made = null;
        throw error;
      });
    return loading;
  }

  async function load(parameters: Parameters, read: () => Promise<ReviewLogPart>): Promise<void> {
    const part = await read();
    const table = study.table();
    const columns = { log: progressLog(part.log, table), cards: progressCards(table) };
    const buffers = [...buffersOf(columns.log), ...buffersOf(columns.cards)];
    send({ kind: "load", from: part.from, ...columns, parameters }, buffers);
    mark = part.mark;
  }

  function send(request: ProgressRequest, transfer: Transferable[] = []): void {
    worker.postMessage(request, transfer);
  }

  async function answered(words: string, parameters: Parameters): Promise<Progress> {
    const answers = known;
    asked += 1;
    const id = asked;
    return new Promise((resolve) => {
      const onReply = ({ data }: MessageEvent<ProgressReply>): void => {
        if (data.id !== id) return;
        worker.removeEventListener("message", onReply);
        if (isCurrent(parameters)) answers.set(words, data.progress);
        const [oldest] = answers.keys();
        if (answers.size > mostKnown && oldest !== undefined) answers.delete(oldest);
        resolve(data.progress);
      };
      worker.addEventListener("message", onReply);
      send({ kind: "ask", id, question: JSON.parse(words) as ProgressQuestion });
    });
  }

  async function readAhead(): Promise<ReviewLogPart> {
    const part = await study.reviewLogAhead();
    if (part === null) throw new Error("The answers cannot be had ahead.");
    return part;
  }

  async function ask(words: string, parameters: Parameters): Promise<Progress> {
    await bringUpToDate(parameters);
    return answered(words, parameters);
  }

  return {
    known: (words, parameters) => (isCurrent(parameters) ? (known.get(words) ?? null) : null),
    ask: (words, parameters) => Promise.race([ask(words, parameters), failed]),
    prepare: async (parameters) => {
      if (made === null) await Promise.race([bringUpToDate(parameters, readAhead), failed]);
    },
  };
}
