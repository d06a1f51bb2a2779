import type { ReadyState, Study } from "#renderer/domain/study.ts";
import type { StudyDay } from "#renderer/domain/study-day.ts";
import { loadedWorker } from "./loaded-worker.ts";
import { questionOf, rangeOf } from "./question.ts";

type InUse = Pick<ReadyState, "settings" | "parameters">;

/** Has the page of statistics at hand as it opens, before anybody asks for it. */
export async function askAhead(
  study: Study,
  { settings, parameters }: InUse,
  today: StudyDay,
): Promise<void> {
  const chosen = { range: rangeOf(""), document: "", topic: "" };
  const question = questionOf(chosen, study.table().documentIds, today, settings);
  const words = JSON.stringify(question);
  const worker = loadedWorker(study);
  if (worker.known(words, parameters) === null) await worker.ask(words, parameters);
}

/** Has the answers at hand that it is made of, which are most of the work. */
export function loadAhead(study: Study, { parameters }: Pick<InUse, "parameters">): Promise<void> {
  return loadedWorker(study).prepare(parameters);
}
