import { z } from "zod";
import type { SessionKeeper, StudySession } from "#renderer/domain/study-session.ts";

const storageKey = "communique.session";

const sessionSchema: z.ZodType<StudySession> = z.strictObject({
  cardId: z.string(),
  reps: z.int().nonnegative(),
  isAnswerShown: z.boolean(),
});

export type SessionStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * The session in the browser's Web Storage, which is written before the call returns. A browser may
 * forbid it, and then even asking for it throws, so it is asked for each time.
 */
export function createSessionKeeper(storage: () => SessionStorage): SessionKeeper {
  return {
    load() {
      try {
        return sessionSchema.parse(JSON.parse(storage().getItem(storageKey) ?? "null"));
      } catch {
        return null;
      }
    },
    keep(session) {
      try {
        if (session === null) storage().removeItem(storageKey);
        else storage().setItem(storageKey, JSON.stringify(session));
      } catch {
        // Full or forbidden: the next start then begins with a question.
      }
    },
  };
}
