/** What is thought of each weight before there are any data: normal, independent. */
export type HazardPrior = { readonly mean: readonly number[]; readonly sd: readonly number[] };

type Matrix = readonly (readonly number[])[];

/** The most likely weights, and the covariance of what is still open about them. */
export type HazardFit = { readonly weights: readonly number[]; readonly covariance: Matrix };

const rounds = 8;

/**
 * Fits weights so that −ln recall = exp(offset + Σ weight · feature): a binomial regression with the
 * complementary log-log link, by Fisher scoring, with a normal prior. One offset, one line of features and one
 * answer per review.
 */
export function fitHazard(
  offsets: readonly number[],
  features: Matrix,
  recalled: readonly boolean[],
  prior: HazardPrior,
): HazardFit {
  let weights = prior.mean;
  let covariance: Matrix = [];
  for (let round = 0; round < rounds; round++) {
    const { gradient, information } = slopes(offsets, features, recalled, weights, prior);
    covariance = inverse(information);
    weights = weights.map((weight, row) => {
      const line = covariance[row] ?? [];
      const step = line.reduce((total, value, k) => total + value * (gradient[k] as number), 0);
      return weight + Math.max(-1, Math.min(1, step));
    });
  }
  return { weights, covariance };
}

function slopes(
  offsets: readonly number[],
  features: Matrix,
  recalled: readonly boolean[],
  weights: readonly number[],
  { mean, sd }: HazardPrior,
) {
  const size = weights.length;
  const precision = sd.map((value) => 1 / value ** 2);
  const gradient = weights.map(
    (weight, k) => ((mean[k] as number) - weight) * (precision[k] as number),
  );
  const information = precision.map((value, row) =>
    precision.map((_, column) => (row === column ? value : 0)),
  );
  for (let index = 0; index < offsets.length; index++) {
    const line = features[index] as readonly number[];
    let level = offsets[index] as number;
    for (let k = 0; k < size; k++) level += (weights[k] as number) * (line[k] as number);
    // Beyond e³ nothing is recalled, and the powers of it would overflow.
    const hazard = Math.exp(Math.min(level, 3));
    const odds = 1 / Math.expm1(hazard);
    const pull = recalled[index] === true ? -hazard : hazard * odds;
    const weight = hazard * hazard * odds;
    for (let row = 0; row < size; row++) {
      const feature = line[row] as number;
      gradient[row] = (gradient[row] as number) + pull * feature;
      const sums = information[row] as number[];
      for (let column = 0; column < size; column++) {
        sums[column] = (sums[column] as number) + weight * feature * (line[column] as number);
      }
    }
  }
  return { gradient, information };
}

/** Of a symmetric, positive definite matrix, by elimination; the prior keeps it definite. */
function inverse(matrix: Matrix): Matrix {
  const size = matrix.length;
  const rows = matrix.map((line, row) => [
    ...line,
    ...line.map((_, column) => (row === column ? 1 : 0)),
  ]);
  for (let pivot = 0; pivot < size; pivot++) {
    const pivotRow = rows[pivot] as number[];
    const scale = pivotRow[pivot] as number;
    for (let column = 0; column < 2 * size; column++) {
      pivotRow[column] = (pivotRow[column] as number) / scale;
    }
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const line = rows[row] as number[];
      const share = line[pivot] as number;
      for (let column = 0; column < 2 * size; column++) {
        line[column] = (line[column] as number) - share * (pivotRow[column] as number);
      }
    }
  }
  return rows.map((line) => line.slice(size));
}
