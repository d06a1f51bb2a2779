import { type PastQuiz, pastQuizzes } from "#renderer/domain/quiz-past.ts";
import type { QuizSession } from "#renderer/domain/quiz-session.ts";
import { useStudy } from "#renderer/shared/study-context.ts";

/** The quizzes of the past, the latest first, without the one that still runs. */
export function usePastQuizzes(session: QuizSession | null): readonly PastQuiz[] {
  const quizzes = pastQuizzes(useStudy().quizAnswers());
  if (session === null || session.isEnded) return quizzes;
  return quizzes.filter(({ quizId }) => quizId !== session.quizId);
}
