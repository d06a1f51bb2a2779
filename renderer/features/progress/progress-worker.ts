import { progressOf } from "#renderer/domain/progress.ts";
import { joinedProgressLog, type Recall } from "#renderer/domain/progress-input.ts";
import { recallWith } from "#renderer/domain/progress-recall.ts";
import type { ProgressReply, ProgressRequest } from "./progress-messages.ts";

/** Adds up beside the page, which stays alive meanwhile: a million answers take some 200 ms. */
type Loaded = Pick<Extract<ProgressRequest, { kind: "load" }>, "log" | "cards"> & {
  readonly recall: Recall;
};

let loaded: Loaded | null = null;

addEventListener("message", ({ data }: MessageEvent<ProgressRequest>) => {
  if (data.kind === "load") {
    const { from, cards, parameters } = data;
    const log =
      loaded === null || from === 0 ? data.log : joinedProgressLog(loaded.log, from, data.log);
    loaded = { log, cards, recall: recallWith(parameters) };
    return;
  }
  if (loaded === null) throw new Error("A question came before the columns.");
  const { log, cards, recall } = loaded;
  const reply: ProgressReply = {
    id: data.id,
    progress: progressOf(log, cards, data.question, recall),
  };
  postMessage(reply);
});
