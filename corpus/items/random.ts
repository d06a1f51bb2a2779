/** Numbers in [0, 1) that follow from what they were made from, and from nothing else. */
export type Random = () => number;

/**
 * A stream of its own for each item: an item comes out the same whether one is made or all of them.
 * The key is hashed by FNV-1a, the numbers are mulberry32's; neither is meant to be unguessable.
 */
export function randomOf(seed: number, key: string): Random {
  let hash = 0x811c9dc5;
  for (const letter of `${seed}/${key}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  let state = hash >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to, but not including, `end`. */
export function below(end: number, random: Random): number {
  return Math.floor(random() * end);
}

export function shuffled<Value>(values: readonly Value[], random: Random): readonly Value[] {
  const result = [...values];
  for (let index = result.length - 1; index > 0; index--) {
    const other = below(index + 1, random);
    const moved = result[index] as Value;
    result[index] = result[other] as Value;
    result[other] = moved;
  }
  return result;
}
