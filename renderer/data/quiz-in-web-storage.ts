import { type QuizKeeper, quizSessionSchema } from "#renderer/domain/quiz-session.ts";
import { keptInWebStorage, type SessionStorage } from "./kept-in-web-storage.ts";

/** The running quiz, so that a reload goes on with it. */
export function createQuizKeeper(storage: () => SessionStorage): QuizKeeper {
  return keptInWebStorage(storage, "communique.quiz", quizSessionSchema);
}
