/** Measurements of one thing, in milliseconds. */
export type Figure = {
  readonly what: string;
  readonly goalMs: number;
  /** Which quantile the goal is about. */
  readonly quantile: "median" | "p95";
  readonly samplesMs: readonly number[];
};

/** The value below which `share` of the samples lie (nearest rank). */
export function quantile(samplesMs: readonly number[], share: number): number {
  const sorted = samplesMs.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function summary(figure: Figure) {
  const { what, goalMs, samplesMs } = figure;
  return {
    what,
    runs: samplesMs.length,
    medianMs: round(quantile(samplesMs, 0.5)),
    p95Ms: round(quantile(samplesMs, 0.95)),
    maxMs: round(quantile(samplesMs, 1)),
    goal: `${figure.quantile} ≤ ${goalMs} ms`,
  };
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
