import { type QuizKeeper, quizSessionSchema } from "#renderer/domain/quiz-session.ts";
import type { SessionStorage } from "./session-in-web-storage.ts";

const storageKey = "communique.quiz";

/** The running quiz in the browser's Web Storage, which may be full or forbidden and is asked for each time. */
export function createQuizKeeper(storage: () => SessionStorage): QuizKeeper {
  return {
    load() {
      try {
        return quizSessionSchema.parse(JSON.parse(storage().getItem(storageKey) ?? "null"));
      } catch {
        return null;
      }
    },
    keep(session) {
      try {
        if (session === null) storage().removeItem(storageKey);
        else storage().setItem(storageKey, JSON.stringify(session));
      } catch {
        // Full or forbidden: a reload then begins with the start page. The answers are in the journal.
      }
    },
  };
}
