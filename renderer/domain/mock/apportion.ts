/**
 * `total` things dealt out by shares (per cent, each 0–100, together at most 100), whole numbers that add up
 * to the total: the last one of the result is what the shares leave over. Largest remainder (Hamilton): every
 * share gets its exact part rounded down, the rest goes to the largest fractions, the earlier one first where
 * two are equal. So no count is a whole thing or more away from its exact part.
 */
export function apportion(total: number, percents: readonly number[]): readonly number[] {
  const left = Math.max(0, 100 - percents.reduce((sum, percent) => sum + percent, 0));
  // What is left of 33.3 + 66.7 is a rounding error and no share of anybody's.
  const exact = [...percents, left < leastShare ? 0 : left].map(
    (percent) => (total * percent) / 100,
  );
  const counts = exact.map((part) => Math.floor(part + leastShare));
  const rest = total - counts.reduce((sum, count) => sum + count, 0);
  const byFraction = exact
    .map((part, index) => ({ index, fraction: part - (counts[index] ?? 0) }))
    .filter(({ fraction }) => fraction > leastShare)
    .sort((a, b) => b.fraction - a.fraction || a.index - b.index);
  for (const { index } of byFraction.slice(0, rest)) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}

/** Shares closer than this are the same: two decimals of a per cent are typed, the rest is arithmetic. */
export const leastShare = 1e-6;
