/** A seeded stream of numbers that look random (mulberry32): the same seed gives the same students. */
export type Random = {
  /** Evenly in 0–1. */
  next(): number;
  /** Standard normal. */
  normal(): number;
  between(least: number, most: number): number;
};

export function randomFrom(seed: number): Random {
  // Neighbouring seeds would start alike.
  let state = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b) >>> 0;
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35) >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  return {
    next,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    between: (least, most) => least + (most - least) * next(),
  };
}
