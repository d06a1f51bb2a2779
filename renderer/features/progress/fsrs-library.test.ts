import wasm from "fsrs-browser/fsrs_browser_bg.wasm?inline";
import { beforeAll, expect, test } from "vitest";
import { type Fit, fitToReviews, planFit } from "#renderer/domain/optimiser.ts";
import { fsrs6Defaults } from "#renderer/domain/testing/fsrs6.ts";
import { fsrs6Model } from "#renderer/domain/testing/fsrs6-model.ts";
import { type SyntheticStudent, syntheticStudy } from "#renderer/domain/testing/synthetic-study.ts";
import type { FitProgress, FsrsLibrary } from "./fsrs-library.ts";

let library: FsrsLibrary;

beforeAll(async () => {
  // The library's helper for threads listens on `self` as soon as it is loaded; Node has none.
  Object.assign(globalThis, { self: new EventTarget() });
  const { loadFsrsLibrary } = await import("./fsrs-library.ts");
  library = await loadFsrsLibrary(await (await fetch(wasm)).arrayBuffer());
});

function fitOf(student: Partial<SyntheticStudent>, onProgress = (_: FitProgress) => {}): Fit {
  const { log } = syntheticStudy({
    ...{ seed: 1, cards: 200, newPerDay: 10, days: 60, today: 20_600 },
    ...student,
  });
  const task = planFit(log);
  if (!task.ok) throw new Error(task.error.code);
  const fit = fitToReviews(task.value, (items) => library(items, onProgress), null, fsrs6Model);
  if (!fit.ok) throw new Error(fit.error.code);
  return fit.value;
}

/** Learns less at first, gains less with each success, and forgets by another curve. */
const forgetful = fsrs6Defaults.map((value, index) => {
  if (index < 4) return value / 3;
  return index === 8 ? 1.2 : index === 20 ? 0.3 : value;
});

test("the library's defaults are those the app schedules with, 21 numbers of FSRS-6", () => {
  const nearlyNothing = {
    ratings: Uint32Array.of(3, 3),
    elapsedDays: Uint32Array.of(0, 2),
    lengths: Uint32Array.of(2),
  };
  const defaults = library(nearlyNothing, () => {});
  expect(defaults.map((value) => Math.round(value * 10_000) / 10_000)).toEqual(fsrs6Defaults);
});

test("for a student who forgets faster the loss on reviews it has not seen falls, and it says so", () => {
  const steps: FitProgress[] = [];
  const fit = fitOf({ seed: 2, cards: 600, days: 120, truth: forgetful }, (step) =>
    steps.push(step),
  );
  expect(fit.isBetter).toBe(true);
  expect(fit.report.logLossBefore - fit.report.logLossAfter).toBeGreaterThan(0.005);
  expect(fit.parameters[0]).toBeLessThan(fsrs6Defaults[0] ?? 0);
  const last = steps.at(-1);
  expect(steps.length).toBeGreaterThanOrEqual(5);
  expect(last?.done).toBe(last?.total);
});

test("one log gives one set of parameters", () => {
  expect(fitOf({ seed: 3 })).toEqual(fitOf({ seed: 3 }));
});

test("noise is hardly ever taken for a memory of one's own", () => {
  const seeds = Array.from({ length: 12 }, (_, index) => index + 1);
  const adopted = (student: Partial<SyntheticStudent>) =>
    seeds.filter((seed) => fitOf({ ...student, seed }).isBetter).length;
  // Who remembers as the defaults say, and who remembers nine of ten whatever the interval.
  expect(adopted({ cards: 300 })).toBeLessThanOrEqual(1);
  expect(adopted({ coin: 0.9 })).toBeLessThanOrEqual(1);
});
