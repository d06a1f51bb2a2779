/** What a row of the torture table is run with. The same seed gives the same run. */
export type TortureOptions = {
  readonly seed: number;
  readonly length: "short" | "full";
  /** A row of many runs begins none after this moment; infinity where there is no hurry. */
  readonly lastMs: number;
};

/** What a row found. Each goal is nought. */
export type TortureResult = {
  readonly runs: number;
  /** Things that were acknowledged and are gone. */
  readonly lost: number;
  readonly duplicated: number;
  /** States that are neither the one before nor the one after. */
  readonly partial: number;
  /** Failures that were not answered with a value: what a student would see as a crash. */
  readonly crashes: number;
  /** What ran instead where the real thing could not, and figures worth knowing. */
  readonly note?: string;
};

/** A file `<name>.row.ts` exports one as `row`, and is found wherever it lies. */
export type TortureRow = {
  readonly name: string;
  run(options: TortureOptions): Promise<TortureResult>;
};

/** Adds up as the row goes along. */
export type Tally = {
  runs: number;
  lost: number;
  duplicated: number;
  partial: number;
  crashes: number;
};

export function newTally(): Tally {
  return { runs: 0, lost: 0, duplicated: 0, partial: 0, crashes: 0 };
}

/** Compares what there is with what was acknowledged; `allowed` may be there as well. */
export function tallyIds(
  tally: Tally,
  found: readonly string[],
  acknowledged: readonly string[],
  allowed: ReadonlySet<string> = new Set(),
): void {
  const there = new Set(found);
  tally.lost += acknowledged.filter((id) => !there.has(id)).length;
  tally.duplicated += found.length - there.size;
  const known = new Set(acknowledged);
  tally.partial += [...there].filter((id) => !known.has(id) && !allowed.has(id)).length;
}

/** Numbers in [0, 1) from a seed: mulberry32, of which a few lines suffice and statistics are not asked. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
