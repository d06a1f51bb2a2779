/**
 * A copy as it comes back from a file or a database: plain values, nothing shared. Throws where a field is undefined: a
 * host refuses that as no JSON.
 */
export function jsonCopy<T>(value: T): T {
  const text = JSON.stringify(value, (key, field: unknown) => {
    if (field === undefined) throw new TypeError(`“${key}” is undefined, which is no JSON.`);
    return field;
  });
  return JSON.parse(text) as T;
}
