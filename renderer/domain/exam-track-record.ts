import { fitHazard, type HazardPrior } from "./exam-hazard-fit.ts";
import type { ReviewLog } from "./review-log.ts";

/** What the track record is read from. */
export type RecallLog = Pick<
  ReviewLog,
  "length" | "rating" | "elapsedDays" | "stabilityBefore" | "retrievability" | "isRefused"
>;

/**
 * How this student's forgetting differs from what FSRS says of them: the weights of
 * ln(−ln recall) = ln(−ln r) + Σ weight · feature, where r is FSRS's own retrievability. In order: forgetting
 * faster or slower; the curve bent from FSRS's power of time (0) towards an exponential (1); memories that grow
 * slower or faster. `covariance` says how sure that is.
 */
export type TrackRecord = {
  readonly weights: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  /** Reviews it rests on. */
  readonly reviews: number;
};

/**
 * Before anything is known of a student: FSRS is right on average but for what is long overdue, where none of
 * the curves that have been proposed is flatter than FSRS's default. A judgement, not a measurement; a few
 * hundred reviews outweigh it.
 */
const prior: HazardPrior = { mean: [0, 0.4, 0], sd: [0.6, 0.5, 0.25] };
/** A stability in the middle of those that are seen: away from it growth tells, at it speed alone. */
const middlingDays = 7;
/** Older reviews say less, and a fit to more would not be finer. */
const mostReviews = 20_000;
const hazardAtNinety = Math.log(-Math.log(0.9));

export const noTrackRecord: TrackRecord = {
  weights: prior.mean,
  covariance: prior.sd.map((sd, row) =>
    prior.sd.map((_, column) => (row === column ? sd * sd : 0)),
  ),
  reviews: 0,
};

/** A card at a moment, as FSRS sees it. */
export type Moment = {
  readonly retrievability: number;
  /** Both in days; at least one day has passed. */
  readonly stability: number;
  readonly elapsedDays: number;
};

/** The corrected probability of recall. */
export function corrected({ weights }: TrackRecord, moment: Moment): number {
  let hazard = hazardOf(moment.retrievability);
  const features = featuresOf(moment);
  for (let k = 0; k < features.length; k++) {
    hazard += (weights[k] as number) * (features[k] as number);
  }
  return Math.exp(-Math.exp(hazard));
}

/** How much the corrected probability changes with each weight. */
export function sensitivity(record: TrackRecord, moment: Moment): readonly number[] {
  const recall = corrected(record, moment);
  // The slope of exp(−h) along ln h is −h·exp(−h), which is 0 where nothing is left to recall.
  const slope = recall === 0 ? 0 : recall * Math.log(recall);
  return featuresOf(moment).map((feature) => slope * feature);
}

/** Fits the weights to the latest reviews of later days, each beside FSRS's own prediction. */
export function readTrackRecord(log: RecallLog): TrackRecord {
  const moments: Moment[] = [];
  const recalled: boolean[] = [];
  for (let row = log.length - 1; row >= 0 && moments.length < mostReviews; row--) {
    const elapsedDays = log.elapsedDays[row] as number;
    if (elapsedDays < 1 || log.isRefused[row] === 1) continue;
    const retrievability = log.retrievability[row] as number;
    moments.push({ retrievability, stability: log.stabilityBefore[row] as number, elapsedDays });
    recalled.push((log.rating[row] as number) > 1);
  }
  if (moments.length === 0) return noTrackRecord;
  const hazards = moments.map(({ retrievability }) => hazardOf(retrievability));
  const fit = fitHazard(hazards, moments.map(featuresOf), recalled, prior);
  return { ...fit, reviews: moments.length };
}

/** ln(−ln r), kept off certainty. */
function hazardOf(r: number): number {
  return Math.log(-Math.log(Math.min(0.9999, Math.max(0.001, r))));
}

function featuresOf({ retrievability, stability, elapsedDays }: Moment): readonly number[] {
  const days = Math.max(0.05, stability);
  const bend = Math.log(elapsedDays / days) - (hazardOf(retrievability) - hazardAtNinety);
  return [1, bend, Math.log(days / middlingDays)];
}
