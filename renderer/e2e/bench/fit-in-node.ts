import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#build/tree.mjs";
import { type Fit, type FitTask, fitToReviews, planFit } from "#renderer/domain/optimiser.ts";
import { fsrs6Model } from "#renderer/domain/testing/fsrs6-model.ts";
import {
  type SyntheticStudent,
  type SyntheticStudy,
  syntheticStudy,
} from "#renderer/domain/testing/synthetic-study.ts";

// The library's helper for threads listens on `self` as soon as it is loaded; Node has none.
Object.assign(globalThis, { self: new EventTarget() });
const { Fsrs, initSync } = await import("fsrs-browser");
initSync({ module: readFileSync(join(root, "node_modules/fsrs-browser/fsrs_browser_bg.wasm")) });

export type FittedStudent = SyntheticStudy & { readonly task: FitTask; readonly fit: Fit };

/** A synthetic student's reviews, and the parameters fitted to them beside the defaults. */
export function fitInNode(student: SyntheticStudent): FittedStudent {
  const study = syntheticStudy(student);
  const task = planFit(study.log);
  if (!task.ok) throw new Error(task.error.code);
  // The library writes a line to the console after each pass.
  const { info } = console;
  console.info = () => {};
  const fit = fitToReviews(
    task.value,
    ({ ratings, elapsedDays, lengths }) =>
      Array.from(new Fsrs().computeParameters(ratings, elapsedDays, lengths, null, true)),
    null,
    fsrs6Model,
  );
  console.info = info;
  if (!fit.ok) throw new Error(fit.error.code);
  return { ...study, task: task.value, fit: fit.value };
}
