import { err, ok, type Result } from "#corpus/result.ts";
import { type OptimiserLog, type ReviewHistories, reviewHistories } from "./optimiser-histories.ts";
import { type TrainingItems, trainingItems } from "./optimiser-items.ts";
import {
  type MemoryModel,
  meanOf,
  modelLosses,
  movingAverageLosses,
  standardErrorOfGain,
} from "./optimiser-loss.ts";

/** Fewer reviews on a later day fit noise: 21 numbers are to be learnt from them. */
export const fewestUsableReviews = 400;

/** The earlier part is fitted to, the later part judges. */
const trainingShare = 0.8;

/** How the held-out later reviews are predicted; the lower the loss the better. */
export type FitReport = {
  /** Usable reviews, held-out ones included. */
  readonly reviews: number;
  readonly heldOut: number;
  readonly logLossBefore: number;
  readonly logLossAfter: number;
  readonly logLossMovingAverage: number;
};

/** Parameters fitted to a student, and whether they are to be adopted. */
export type Fit = {
  readonly parameters: readonly number[];
  readonly report: FitReport;
  /** The standard error of the gain: on other reviews it might as well have been so much less. */
  readonly chance: number;
  /** Whether the loss fell by more than that. */
  readonly isBetter: boolean;
};

export type FitRefusal =
  | {
      readonly code: "too-few-reviews";
      readonly params: { readonly usable: number; readonly missing: number };
    }
  /** The library gave something that is no set of parameters, or failed. */
  | { readonly code: "fit-failed"; readonly params: { readonly detail: string } };

/** The library that fits: 21 numbers from items, null where it gives up. */
export type FitParameters = (items: TrainingItems) => readonly number[];

export type FitTask = {
  readonly histories: ReviewHistories;
  /** Usable reviews from this place on are held out. */
  readonly heldOutFrom: number;
};

/** Splits the log by time, or says how many reviews are missing. */
export function planFit(log: OptimiserLog): Result<FitTask, FitRefusal> {
  const histories = reviewHistories(log);
  const { usable } = histories;
  if (usable < fewestUsableReviews) {
    const missing = fewestUsableReviews - usable;
    return err({ code: "too-few-reviews", params: { usable, missing } });
  }
  return ok({ histories, heldOutFrom: Math.floor(usable * trainingShare) });
}

/**
 * Fits to the earlier part and compares on the later one, which the fit has not seen. What is offered for
 * adoption is what was judged: it is not fitted once more to all reviews, which nothing could then judge.
 */
export function fitToReviews(
  { histories, heldOutFrom }: FitTask,
  train: FitParameters,
  current: readonly number[] | null,
  modelOf: (parameters: readonly number[] | null) => MemoryModel,
): Result<Fit, FitRefusal> {
  const parameters = train(trainingItems(histories, heldOutFrom)).map(toFourDecimals);
  if (parameters.length !== 21 || !parameters.every(Number.isFinite)) {
    return err({ code: "fit-failed", params: { detail: JSON.stringify(parameters) } });
  }
  const before = modelLosses(histories, heldOutFrom, modelOf(current));
  const after = modelLosses(histories, heldOutFrom, modelOf(parameters));
  const report: FitReport = {
    reviews: histories.usable,
    heldOut: before.length,
    logLossBefore: meanOf(before),
    logLossAfter: meanOf(after),
    logLossMovingAverage: meanOf(movingAverageLosses(histories, heldOutFrom)),
  };
  const chance = standardErrorOfGain(before, after);
  const isBetter = report.logLossBefore - report.logLossAfter > chance;
  return ok({ parameters, report, chance, isBetter });
}

/** As parameters are written down everywhere; what is judged is what is written. */
function toFourDecimals(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
