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
  const bins = new Map<number, { count: number; predicted: number; recalled: number }>();
  let count = 0;
  let loss = 0;
  return {
    add(predicted, isRecalled, elapsedDays, reviews, lapses) {
      count += 1;
      loss += logLossOf(predicted, isRecalled);
      const key = binOf(elapsedDays, reviews, lapses);
      const bin = bins.get(key) ?? { count: 0, predicted: 0, recalled: 0 };
      bin.count += 1;
      bin.predicted += predicted;
      if (isRecalled) bin.recalled += 1;
      bins.set(key, bin);
    },
    result() {
      let squares = 0;
      for (const bin of bins.values()) squares += (bin.predicted - bin.recalled) ** 2 / bin.count;
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
  const days = exponent(elapsedDays, 3.62);
  // The benchmark counts the present review, and one more.
  const length = exponent(reviews + 2, 1.89);
  const failed = lapses === 0 ? 0 : exponent(lapses, 1.73) + 1;
  return (days * 64 + length) * 64 + failed;
}

function exponent(value: number, base: number): number {
  return Math.floor(Math.log(value) / Math.log(base));
}
