/** How far predictions of recall lie from what happened. */
export type PredictionMetrics = {
  readonly reviews: number;
  /** Mean −ln of the probability given to what happened; 0 is perfect. */
  readonly logLoss: number;
  /**
   * Root of the mean squared difference between predicted and actual recall over bins of alike reviews
   * (days since the last one, number of reviews, lapses), as in the published FSRS benchmark.
   */
  readonly rmseBins: number;
};

/** A prediction of 0 or 1 that proves wrong must not make the loss infinite. */
const surest = 0.0001;

/** −ln of the probability that a prediction of recall, 0–1, gave to what happened. */
export function logLossOf(predicted: number, isRecalled: boolean): number {
  const bounded = Math.min(1 - surest, Math.max(surest, predicted));
  return -Math.log(isRecalled ? bounded : 1 - bounded);
}

/** Collects predictions one by one. */
export function createMetrics(): {
  /** `reviews` and `lapses` are the card's reviews on later days, and those of them failed, before this one. */
  add(
    predicted: number,
    isRecalled: boolean,
    elapsedDays: number,
    reviews: number,
    lapses: number,
  ): void;
  result(): PredictionMetrics;
} {
  const counts = new Uint32Array(binKeys);
  const predictedSums = new Float64Array(binKeys);
  const recalledCounts = new Uint32Array(binKeys);
  let count = 0;
  let loss = 0;
  return {
    add(predicted, isRecalled, elapsedDays, reviews, lapses) {
      count += 1;
      loss += logLossOf(predicted, isRecalled);
      const bin = binOf(elapsedDays, reviews, lapses);
      counts[bin] = (counts[bin] ?? 0) + 1;
      predictedSums[bin] = (predictedSums[bin] ?? 0) + predicted;
      if (isRecalled) recalledCounts[bin] = (recalledCounts[bin] ?? 0) + 1;
    },
    result() {
      let squares = 0;
      for (const [bin, reviews] of counts.entries()) {
        if (reviews === 0) continue;
        squares += ((predictedSums[bin] ?? 0) - (recalledCounts[bin] ?? 0)) ** 2 / reviews;
      }
      return {
        reviews: count,
        logLoss: count === 0 ? 0 : loss / count,
        rmseBins: count === 0 ? 0 : Math.sqrt(squares / count),
      };
    },
  };
}

/**
 * The benchmark's bins grow geometrically: elapsed days by 3.62, reviews by 1.89, lapses by 1.73, none
 * of them apart. Only which reviews share a bin matters here, so the exponents alone are the key.
 */
function binOf(elapsedDays: number, reviews: number, lapses: number): number {
  const days = daysExponent(elapsedDays);
  // The benchmark counts the present review, and one more.
  const length = reviewsExponent(reviews + 2);
  const failed = lapses === 0 ? 0 : lapsesExponent(lapses) + 1;
  return (days * 32 + length) * 32 + failed;
}

/** Room for every bin: exponents of what 32 bits of days and 16 bits of reviews can be stay below 32. */
const binKeys = 32 * 32 * 32;

const daysExponent = exponents(3.62);
const reviewsExponent = exponents(1.89);
const lapsesExponent = exponents(1.73);

/** The whole part of a whole number's logarithm; small numbers, which nearly all are, are remembered. */
function exponents(base: number): (value: number) => number {
  const exponent = (value: number) => Math.floor(Math.log(value) / Math.log(base));
  const known = Uint8Array.from({ length: 512 }, (_, value) => (value === 0 ? 0 : exponent(value)));
  return (value) => known[value] ?? exponent(value);
}
