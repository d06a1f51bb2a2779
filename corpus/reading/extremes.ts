/** The least of numbers that may be too many to be arguments of one call; infinity where there are none. */
export function least(numbers: readonly number[]): number {
  return numbers.reduce((found, each) => Math.min(found, each), Number.POSITIVE_INFINITY);
}

/** The greatest of them; minus infinity where there are none. */
export function most(numbers: readonly number[]): number {
  return numbers.reduce((found, each) => Math.max(found, each), Number.NEGATIVE_INFINITY);
}
