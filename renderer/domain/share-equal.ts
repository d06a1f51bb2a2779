/**
 * `now`, with each part that says the same as in `before` given as the object it was before: whoever
 * compares by identity sees what has changed, and nothing else. What is neither a plain object nor a list,
 * such as a Map, is compared as a whole, by identity.
 */
export function shareEqual<T>(before: unknown, now: T): T {
  if (Object.is(before, now)) return now;
  if (!isPlain(before) || !isPlain(now) || Array.isArray(before) !== Array.isArray(now)) return now;
  const entries = Object.entries(now).map(
    ([key, value]) => [key, shareEqual(before[key], value)] as const,
  );
  const isEqual =
    entries.length === Object.keys(before).length &&
    entries.every(([key, value]) => Object.hasOwn(before, key) && Object.is(before[key], value));
  if (isEqual) return before as T;
  return (
    Array.isArray(now) ? entries.map(([, value]) => value) : Object.fromEntries(entries)
  ) as T;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
