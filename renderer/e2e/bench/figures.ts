/** Measurements of one thing, in milliseconds where nothing else is said. */
export type Figure = {
  readonly what: string;
  readonly unit?: "ms" | "%" | "MB" | "";
  /** Null where it only stands beside others. */
  readonly goal: number | null;
  /** Which quantile the goal is about. */
  readonly quantile: "median" | "p95";
  readonly samples: readonly number[];
};

/** The value below which `share` of the samples lie (nearest rank). */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function summary({ what, goal, samples, unit = "ms", quantile: which }: Figure) {
  const reached = quantile(samples, which === "median" ? 0.5 : 0.95);
  return {
    what,
    runs: samples.length,
    median: round(quantile(samples, 0.5)),
    p95: round(quantile(samples, 0.95)),
    max: round(quantile(samples, 1)),
    unit,
    goal: goal === null ? "" : `${which} ≤ ${goal} ${unit}`,
    met: goal === null ? null : reached <= goal,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
