import type { ReadyState, Study } from "#renderer/domain/study.ts";
import type { StudyDay } from "#renderer/domain/study-day.ts";
import { loadedWorker } from "./loaded-worker.ts";
import { questionOf, rangeOf } from "./question.ts";

/** Has the page of statistics at hand as it opens, before anybody asks for it. */
export async function askAhead(
  study: Study,
  { settings, parameters }: Pick<ReadyState, "settings" | "parameters">,
  today: StudyDay,
): Promise<void> {
  const chosen = { range: rangeOf(""), document: "", topic: "" };
  const question = questionOf(chosen, study.table().documentIds, today, settings);
  const words = JSON.stringify(question);
  const worker = loadedWorker(study);
  if (worker.known(words, parameters) === null) await worker.ask(words, parameters);
}
