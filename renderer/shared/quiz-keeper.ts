import { createContext, use } from "react";
import type { QuizKeeper } from "#renderer/domain/quiz-session.ts";

/** Where the running quiz is kept; set once by the composition root. */
export const QuizKeeperContext = createContext<QuizKeeper | null>(null);

export function useQuizKeeper(): QuizKeeper {
  const keeper = use(QuizKeeperContext);
  if (keeper === null) throw new Error("No quiz keeper in context.");
  return keeper;
}
