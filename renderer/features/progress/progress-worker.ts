import { progressOf } from "#renderer/domain/progress.ts";
import type { Recall } from "#renderer/domain/progress-input.ts";
import { recallWith } from "#renderer/domain/progress-recall.ts";
import type { ProgressReply, ProgressRequest } from "./progress-messages.ts";

/** Adds up beside the page, which stays alive meanwhile: a million answers take some 200 ms. */
let loaded: (Extract<ProgressRequest, { kind: "load" }> & { readonly recall: Recall }) | null =
  null;

addEventListener("message", ({ data }: MessageEvent<ProgressRequest>) => {
  if (data.kind === "load") {
    loaded = { ...data, recall: recallWith(data.parameters) };
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
