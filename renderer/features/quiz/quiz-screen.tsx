import { usePlace } from "#renderer/shared/route.ts";
import { RunningQuiz } from "./running-quiz.tsx";
import { StartPage } from "./start-page.tsx";
import { useQuiz } from "./use-quiz.ts";

/** The quiz: a page to begin from, `#/quiz`, and the quiz that runs, `#/quiz/run`. */
export function QuizScreen() {
  const quiz = useQuiz();
  const isRunning = usePlace()[0] === "run" && quiz.session !== null;
  return isRunning ? <RunningQuiz quiz={quiz} /> : <StartPage quiz={quiz} />;
}
