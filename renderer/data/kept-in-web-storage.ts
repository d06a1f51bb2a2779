import type { z } from "zod";

export type SessionStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * A value in the browser's Web Storage, which is written before the call returns. A browser may forbid it, and then
 * even asking for it throws, so it is asked for each time. What cannot be read is null.
 */
export function keptInWebStorage<T>(
  storage: () => SessionStorage,
  key: string,
  schema: z.ZodType<T>,
): { load(): T | null; keep(value: T | null): void } {
  return {
    load() {
      try {
        return schema.parse(JSON.parse(storage().getItem(key) ?? "null"));
      } catch {
        return null;
      }
    },
    keep(value) {
      try {
        if (value === null) storage().removeItem(key);
        else storage().setItem(key, JSON.stringify(value));
      } catch {
        // Full or forbidden: what is kept is worth no more than a reload that resumes. The answers are in the journal.
      }
    },
  };
}
