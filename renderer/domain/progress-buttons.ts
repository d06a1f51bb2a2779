import { type AnswerClass, answerClasses, type ProgressAnswers } from "./progress-answers.ts";
import type { ProgressLog } from "./progress-input.ts";
import { type Rating, ratings } from "./rating.ts";

/** How often each button was pressed, by where the card stood. */
export type ProgressButtons = Readonly<Record<AnswerClass, Readonly<Record<Rating, number>>>>;

export function progressButtons(log: ProgressLog, answers: ProgressAnswers): ProgressButtons {
  const counts = new Uint32Array(answerClasses.length * ratings.length);
  for (let index = 0; index < answers.length; index += 1) {
    const rating = (log.rating[answers.rows[index] ?? 0] ?? 1) - 1;
    const at = (answers.answerClass[index] ?? 0) * ratings.length + rating;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const of = (name: AnswerClass): Readonly<Record<Rating, number>> => {
    const begin = answerClasses.indexOf(name) * ratings.length;
    const [again = 0, hard = 0, good = 0, easy = 0] = counts.slice(begin, begin + ratings.length);
    return { again, hard, good, easy };
  };
  return {
    learning: of("learning"),
    relearning: of("relearning"),
    young: of("young"),
    mature: of("mature"),
  };
}
