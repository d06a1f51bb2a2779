declare const structuredClone: <T>(value: T) => T;

/** A copy as it comes back from a database: plain values and typed arrays, nothing shared. */
export function plainCopy<T>(value: T): T {
  return structuredClone(value);
}
