import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#build/tree.mjs";
import { progressAnswers } from "#renderer/domain/progress-answers.ts";
import { calibration } from "#renderer/domain/progress-calibration.ts";
import { type ProgressLog, progressLog } from "#renderer/domain/progress-input.ts";
import { shareOf, wilsonInterval } from "#renderer/domain/progress-tests.ts";
import { createFsrs6, type Fsrs6Memory, fsrs6Defaults } from "#renderer/domain/testing/fsrs6.ts";
import { type Curve, calibrationPicture } from "./calibration-picture.ts";
import { fitInNode } from "./fit-in-node.ts";

/*
 * npx tsx renderer/e2e/bench/calibration.ts
 * Makes docs/calibration.svg and prints the tables of docs/progress.md: a synthetic student who forgets
 * faster than the default parameters say, predicted by these and by parameters fitted to the earlier 80 %
 * of the reviews. Only the later 20 %, which no fit has seen, are compared.
 */
const student = {
  ...{ seed: 2026, cards: 900, newPerDay: 8, days: 240, today: 20_600 },
  truth: fsrs6Defaults.map((value, index) => {
    if (index < 4) return value / 3;
    return index === 8 ? 1.2 : index === 20 ? 0.3 : value;
  }),
};

const { log, table, task, fit } = fitInNode(student);
const curves: readonly Curve[] = [
  { name: "default parameters", calibration: heldOut(fsrs6Defaults) },
  { name: "fitted parameters", calibration: heldOut(fit.parameters) },
];
writeFileSync(join(root, "docs/calibration.svg"), calibrationPicture(curves));
const { report, chance, isBetter } = fit;
console.log(`${report.reviews} reviews, ${report.heldOut} of them held out\n`);
console.log("| predicted by | log loss | RMSE(bins) |\n|---|---|---|");
for (const {
  name,
  calibration: { metrics },
} of curves) {
  console.log(`| ${name} | ${metrics.logLoss.toFixed(4)} | ${metrics.rmseBins.toFixed(4)} |`);
}
console.log(`| moving average | ${report.logLossMovingAverage.toFixed(4)} | – |`);
const gain = (report.logLossBefore - report.logLossAfter).toFixed(4);
console.log(`\ngain ${gain}, standard error ${chance.toFixed(4)}, adopted: ${isBetter}\n`);
console.log("| parameters | predicted | actual | 95 % interval | reviews |\n|---|---|---|---|---|");
const percent = (share: number | null) => `${((share ?? 0) * 100).toFixed(1)} %`;
for (const {
  name,
  calibration: { bins },
} of curves) {
  for (const { predicted, tests } of bins) {
    const { low, high } = wilsonInterval(tests);
    const interval = `${percent(low)}–${percent(high)}`;
    console.log(
      `| ${name} | ${percent(predicted)} | ${percent(shareOf(tests))} | ${interval} | ${tests.total} |`,
    );
  }
}

/** The calibration of the held-out reviews under some parameters. */
function heldOut(parameters: readonly number[]) {
  const columns = predictedBy(progressLog(log, table), parameters);
  const answers = progressAnswers(columns, null, null);
  let usable = 0;
  const first = answers.rows.findIndex((row, index) => {
    if (index >= answers.length) return false;
    if ((columns.elapsedDays[row] ?? 0) > 0) usable += 1;
    return usable > task.heldOutFrom;
  });
  const later = { ...answers, length: answers.length - first, rows: answers.rows.slice(first) };
  return calibration(columns, later);
}

/** The same answers with other predictions. */
function predictedBy(columns: ProgressLog, parameters: readonly number[]): ProgressLog {
  const model = createFsrs6(parameters);
  const memories = new Map<number, Fsrs6Memory>();
  const retrievability = columns.retrievability.map((_, row) => {
    const card = columns.card[row] ?? 0;
    const elapsedDays = Math.max(0, columns.elapsedDays[row] ?? 0);
    const memory = memories.get(card) ?? null;
    memories.set(card, model.next(memory, elapsedDays, columns.rating[row] ?? 1));
    return memory === null ? Number.NaN : model.recall(elapsedDays, memory.stability);
  });
  return { ...columns, retrievability };
}
