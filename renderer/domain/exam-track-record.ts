import type { ReviewLog } from "./review-log.ts";

/** What the track record is read from. */
export type RecallLog = Pick<
  ReviewLog,
  "length" | "rating" | "elapsedDays" | "stabilityBefore" | "retrievability" | "isRefused"
>;

/**
 * How this student's forgetting differs from what FSRS says of them: the three weights of
 * ln(−ln recall) = ln(−ln r) + w0 + w1·(ln u − x) + w2·ln(stability / 7 days), where r is FSRS's own
 * retrievability, x is ln(−ln r) against that of 90 %, and u is elapsed days by stability. The first makes
 * forgetting faster or slower; the second bends the curve from FSRS's power of time (0) to an exponential (1);
 * the third says whether memories grow slower than FSRS has it. `covariance` says how sure that is.
 */
export type TrackRecord = {
  readonly weights: Weights;
  readonly covariance: readonly (readonly number[])[];
  /** Reviews it rests on. */
  readonly reviews: number;
};
type Weights = readonly [number, number, number];

/**
 * Before anything is known of a student: FSRS is right on average but for what is long overdue, where none of
 * the curves that have been proposed is flatter than FSRS's default. A judgement, not a measurement; a few
 * hundred reviews outweigh it.
 */
const priorMean: Weights = [0, 0.4, 0];
const priorSd: Weights = [0.6, 0.5, 0.25];
/** Older reviews say less, and a fit to more would not be finer. */
const mostReviews = 20_000;
const atNinety = Math.log(-Math.log(0.9));

export const noTrackRecord: TrackRecord = {
  weights: priorMean,
  covariance: priorSd.map((sd, row) => priorSd.map((_, column) => (row === column ? sd * sd : 0))),
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
  const [, bend, growth] = featuresOf(moment);
  return Math.exp(
    -Math.exp(
      hazardOf(moment.retrievability) + weights[0] + weights[1] * bend + weights[2] * growth,
    ),
  );
}

/** How much the corrected probability changes with each weight. */
export function sensitivity(record: TrackRecord, moment: Moment): Weights {
  const recall = corrected(record, moment);
  // The slope of exp(−h) along ln h is −h·exp(−h), which is 0 where nothing is left to recall.
  const slope = recall === 0 ? 0 : recall * Math.log(recall);
  const [, bend, growth] = featuresOf(moment);
  return [slope, slope * bend, slope * growth];
}

/**
 * Fits the weights to the reviews of later days (FSRS's own prediction stands beside each answer), by
 * Newton's method on the likelihood with a normal prior: with few reviews it stays near FSRS.
 */
export function readTrackRecord(log: RecallLog): TrackRecord {
  const rows = usableRows(log);
  if (rows.length === 0) return noTrackRecord;
  const moments = rows.map((row) => ({
    retrievability: log.retrievability[row] as number,
    stability: log.stabilityBefore[row] as number,
    elapsedDays: log.elapsedDays[row] as number,
  }));
  const features = moments.map(featuresOf);
  const hazards = moments.map(({ retrievability }) => hazardOf(retrievability));
  const recalled = rows.map((row) => (log.rating[row] as number) > 1);
  let weights: Weights = priorMean;
  let covariance = noTrackRecord.covariance;
  for (let round = 0; round < 8; round++) {
    const { gradient, curvature } = slopes(features, hazards, recalled, weights);
    covariance = inverse(curvature);
    const step = times(covariance, gradient);
    weights = weights.map(
      (weight, index) => weight + clampStep(step[index] as number),
    ) as unknown as Weights;
  }
  return { weights, covariance, reviews: rows.length };
}

function usableRows(log: RecallLog): readonly number[] {
  const rows: number[] = [];
  for (let row = log.length - 1; row >= 0 && rows.length < mostReviews; row--) {
    if ((log.elapsedDays[row] as number) >= 1 && log.isRefused[row] === 0) rows.push(row);
  }
  return rows;
}

function slopes(
  features: readonly Weights[],
  hazards: readonly number[],
  recalled: readonly boolean[],
  weights: Weights,
) {
  const gradient = weights.map(
    (weight, index) => ((priorMean[index] as number) - weight) / (priorSd[index] as number) ** 2,
  );
  const curvature = weights.map((_, row) =>
    weights.map((__, column) => (row === column ? 1 / (priorSd[row] as number) ** 2 : 0)),
  );
  for (const [index, feature] of features.entries()) {
    const eta =
      (hazards[index] as number) +
      feature[0] * weights[0] +
      feature[1] * weights[1] +
      feature[2] * weights[2];
    const hazard = Math.exp(Math.min(eta, 3));
    // ln recall = −hazard; the expected information keeps the curvature positive.
    const odds = 1 / Math.expm1(hazard);
    const pull = recalled[index] === true ? -hazard : hazard * odds;
    const information = hazard * hazard * odds;
    for (let row = 0; row < 3; row++) {
      gradient[row] = (gradient[row] as number) + pull * (feature[row] as number);
      const line = curvature[row] as number[];
      for (let column = 0; column < 3; column++) {
        line[column] =
          (line[column] as number) +
          information * (feature[row] as number) * (feature[column] as number);
      }
    }
  }
  return { gradient, curvature };
}

/** ln(−ln r), kept off certainty. */
function hazardOf(r: number): number {
  return Math.log(-Math.log(Math.min(0.9999, Math.max(0.001, r))));
}

function featuresOf({ retrievability, stability, elapsedDays }: Moment): Weights {
  const days = Math.max(0.05, stability);
  const bend = Math.log(elapsedDays / days) - (hazardOf(retrievability) - atNinety);
  return [1, bend, Math.log(days / 7)];
}

function clampStep(step: number): number {
  return Math.max(-1, Math.min(1, step));
}

function times(
  matrix: readonly (readonly number[])[],
  vector: readonly number[],
): readonly number[] {
  return matrix.map((line) =>
    line.reduce((total, value, index) => total + value * (vector[index] as number), 0),
  );
}

/** Of a symmetric, positive 3×3 matrix, by cofactors. */
function inverse(m: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const entry = (row: number, column: number) => m[row % 3]?.[column % 3] as number;
  const cofactor = (row: number, column: number) =>
    entry(row + 1, column + 1) * entry(row + 2, column + 2) -
    entry(row + 1, column + 2) * entry(row + 2, column + 1);
  const determinant = [0, 1, 2].reduce((total, c) => total + entry(0, c) * cofactor(0, c), 0);
  return [0, 1, 2].map((row) => [0, 1, 2].map((column) => cofactor(column, row) / determinant));
}
