/**
 * `now`, with each part that says the same as in `before` given as the object it was before: whoever
 * compares by identity sees what has changed, and nothing else. For plain values only.
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
  return typeof value === "object" && value !== null;
}
