/** Sequences that are missing between two events of one device: a file has not arrived or is damaged. */
export type SequenceGap = {
  readonly device: string;
  readonly after: number;
  readonly before: number;
};

/** Sequences in a row, both ends included. */
export type SequenceRange = readonly [first: number, last: number];

/** What is missing from 1 up to the last sequence of `ranges`, which may overlap and be in any order. */
export function gapsBetween(
  device: string,
  ranges: readonly SequenceRange[],
): readonly SequenceGap[] {
  const gaps: SequenceGap[] = [];
  let covered = 0;
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    if (first > covered + 1) gaps.push({ device, after: covered, before: first });
    covered = Math.max(covered, last);
  }
  return gaps;
}

/** Ascending sequences as ranges. */
export function rangesOf(seqs: readonly number[]): readonly SequenceRange[] {
  const ranges: [number, number][] = [];
  for (const seq of seqs) {
    const last = ranges.at(-1);
    if (last !== undefined && seq <= last[1] + 1) last[1] = Math.max(last[1], seq);
    else ranges.push([seq, seq]);
  }
  return ranges;
}
