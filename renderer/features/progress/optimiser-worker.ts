import wasmUrl from "fsrs-browser/fsrs_browser_bg.wasm?url";
import { fitToReviews, planFit } from "#renderer/domain/optimiser.ts";
import { scheduledModel } from "#renderer/domain/optimiser-model.ts";
import { loadFsrsLibrary } from "./fsrs-library.ts";
import type { OptimiserReply, OptimiserRequest } from "./optimiser-messages.ts";

/** Fits parameters beside the page. It is stopped by ending it: a fit listens to nobody meanwhile. */
addEventListener("message", ({ data }: MessageEvent<OptimiserRequest>) => {
  // A rejection reaches the page as the Worker's error.
  void fitTo(data).then((result) => reply({ kind: "done", result }));
});

async function fitTo({ log, current }: OptimiserRequest) {
  const task = planFit(log);
  if (!task.ok) return task;
  const library = await loadFsrsLibrary(wasmUrl);
  return fitToReviews(
    task.value,
    (items) => library(items, (progress) => reply({ kind: "progress", progress })),
    current,
    scheduledModel,
  );
}

function reply(message: OptimiserReply): void {
  postMessage(message);
}
