import { planFit } from "#renderer/domain/optimiser.ts";
import { optimiserLog } from "#renderer/domain/optimiser-histories.ts";
import { trainingItems } from "#renderer/domain/optimiser-items.ts";
import { progressOf } from "#renderer/domain/progress.ts";
import { progressCards, progressLog } from "#renderer/domain/progress-input.ts";
import { recallWith } from "#renderer/domain/progress-recall.ts";
import { type SyntheticStudy, syntheticStudy } from "#renderer/domain/testing/synthetic-study.ts";
import { type Figure, summary } from "./figures.ts";

/*
 * npx tsx renderer/e2e/bench/progress-figures.ts [-- --json]
 * What the statistics of 1,000,000 answers to 100,000 cards cost without a page around them: copying the
 * columns (done by the page), adding up (done by a Worker), and making ready what parameters are fitted to.
 */
const today = 20_600;
const student = { seed: 1, cards: 100_000, newPerDay: 400, days: 380, today };
const study = syntheticStudy(student);
const question = {
  ...{ today, fromDay: null, scope: { documents: [], topics: [] } },
  ...{ cardLang: "ja" as const, deckForms: "best" as const },
};
const recall = recallWith(null);

const copied = columnsOf(study);
const rows = [
  figure("copy columns for the Worker", 50, () => columnsOf(study)),
  figure("all statistics, everything", 500, () =>
    progressOf(copied.log, copied.cards, question, recall),
  ),
  figure("all statistics, one topic of a year", 500, () =>
    progressOf(
      copied.log,
      copied.cards,
      { ...question, fromDay: today - 364, scope: { documents: [], topics: [3] } },
      recall,
    ),
  ),
  figure("training items of the optimiser", 2_000, () => {
    const task = planFit(optimiserLog(study.log));
    if (!task.ok) throw new Error(task.error.code);
    trainingItems(task.value.histories, task.value.heldOutFrom);
  }),
].map(summary);
if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify(rows)}\n`);
else {
  console.log(`${study.log.length} answers, ${study.table.length} cards`);
  console.table(rows);
}

function columnsOf({ log, table }: SyntheticStudy) {
  return { log: progressLog(log, table), cards: progressCards(table) };
}

function figure(what: string, goal: number, work: () => unknown): Figure {
  work();
  const samples = Array.from({ length: 9 }, () => {
    const beganMs = performance.now();
    work();
    return performance.now() - beganMs;
  });
  return { what, goal, quantile: "median", samples };
}
