/** A copy as it comes back from a file or a database: plain values, nothing shared. */
export function jsonCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
