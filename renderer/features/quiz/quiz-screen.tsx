import { usePlace } from "#renderer/shared/route.ts";
import { PastPage } from "./past-page.tsx";
import { PastQuizPage } from "./past-quiz-page.tsx";
import { RunningQuiz } from "./running-quiz.tsx";
import { StartPage } from "./start-page.tsx";
import { useQuiz } from "./use-quiz.ts";

/** The quiz: a page to begin from, the quiz that runs, those of the past, and one of them; see `quiz-places.ts`. */
export function QuizScreen() {
  const quiz = useQuiz();
  const [place, quizId] = usePlace();
  if (place === "run" && quiz.session !== null) return <RunningQuiz quiz={quiz} />;
  if (place !== "past") return <StartPage quiz={quiz} />;
  if (quizId === undefined) return <PastPage quiz={quiz} />;
  return <PastQuizPage key={quizId} quiz={quiz} quizId={quizId} />;
}
