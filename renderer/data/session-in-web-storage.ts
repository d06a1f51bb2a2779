import { z } from "zod";
import type { SessionKeeper, StudySession } from "#renderer/domain/study-session.ts";
import { keptInWebStorage, type SessionStorage } from "./kept-in-web-storage.ts";

const sessionSchema: z.ZodType<StudySession> = z.strictObject({
  cardId: z.string(),
  reps: z.int().nonnegative(),
  isAnswerShown: z.boolean(),
});

/** The card on screen, so that a reload shows it as it was. */
export function createSessionKeeper(storage: () => SessionStorage): SessionKeeper {
  return keptInWebStorage(storage, "communique.session", sessionSchema);
}
