import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#build/tree.mjs";
import { fitToReviews, planFit } from "#renderer/domain/optimiser.ts";
import { progressAnswers } from "#renderer/domain/progress-answers.ts";
import { calibration } from "#renderer/domain/progress-calibration.ts";
import { type ProgressLog, progressLog } from "#renderer/domain/progress-input.ts";
import { shareOf, wilsonInterval } from "#renderer/domain/progress-tests.ts";
import { createFsrs6, type Fsrs6Memory, fsrs6Defaults } from "#renderer/domain/testing/fsrs6.ts";
import { fsrs6Model } from "#renderer/domain/testing/fsrs6-model.ts";
import { syntheticStudy } from "#renderer/domain/testing/synthetic-study.ts";
import { type Curve, calibrationPicture } from "./calibration-picture.ts";

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

// The library's helper for threads listens on `self` as soon as it is loaded; Node has none.
Object.assign(globalThis, { self: new EventTarget() });
const { Fsrs, initSync } = await import("fsrs-browser");
const wasm = join(root, "node_modules/fsrs-browser/fsrs_browser_bg.wasm");
initSync({ module: readFileSync(wasm) });

const { log, table } = syntheticStudy(student);
const task = planFit(log);
if (!task.ok) throw new Error(task.error.code);
const { info, log: print } = console;
Object.assign(console, { info: () => {}, log: () => {} });
const fit = fitToReviews(
  task.value,
  ({ ratings, elapsedDays, lengths }) =>
    Array.from(new Fsrs().computeParameters(ratings, elapsedDays, lengths, null, true)),
  null,
  fsrs6Model,
);
Object.assign(console, { info, log: print });
if (!fit.ok) throw new Error(fit.error.code);

const curves: readonly Curve[] = [
  { name: "default parameters", calibration: heldOut(fsrs6Defaults) },
  { name: "fitted parameters", calibration: heldOut(fit.value.parameters) },
];
writeFileSync(join(root, "docs/calibration.svg"), calibrationPicture(curves));
const { report, chance, isBetter } = fit.value;
print(`${report.reviews} reviews, ${report.heldOut} of them held out\n`);
print("| predicted by | log loss | RMSE(bins) |\n|---|---|---|");
for (const {
  name,
  calibration: { metrics },
} of curves) {
  print(`| ${name} | ${metrics.logLoss.toFixed(4)} | ${metrics.rmseBins.toFixed(4)} |`);
}
print(`| moving average | ${report.logLossMovingAverage.toFixed(4)} | – |`);
const gain = (report.logLossBefore - report.logLossAfter).toFixed(4);
print(`\ngain ${gain}, standard error ${chance.toFixed(4)}, adopted: ${isBetter}\n`);
print("| parameters | predicted | actual | 95 % interval | reviews |\n|---|---|---|---|---|");
const percent = (share: number | null) => `${((share ?? 0) * 100).toFixed(1)} %`;
for (const {
  name,
  calibration: { bins },
} of curves) {
  for (const { predicted, tests } of bins) {
    const { low, high } = wilsonInterval(tests);
    const interval = `${percent(low)}–${percent(high)}`;
    print(
      `| ${name} | ${percent(predicted)} | ${percent(shareOf(tests))} | ${interval} | ${tests.total} |`,
    );
  }
}

/** The calibration of the held-out reviews under some parameters. */
function heldOut(parameters: readonly number[]) {
  const columns = predictedBy(progressLog(log, table), parameters);
  const answers = progressAnswers(columns, null, null);
  if (!task.ok) throw new Error("no task");
  let usable = 0;
  const first = answers.rows.findIndex((row, index) => {
    if (index >= answers.length) return false;
    if ((columns.elapsedDays[row] ?? 0) > 0) usable += 1;
    return usable > task.value.heldOutFrom;
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
