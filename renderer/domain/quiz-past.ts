import type { QuizAbout } from "./quiz-events.ts";
import type { QuizAnswer } from "./quiz-log.ts";
import type { QuizScope } from "./quiz-session.ts";

/** A quiz of the past, as far as its answers count: what is taken back, one by one or by going back, is not in it. */
export type PastQuiz = {
  readonly quizId: string;
  /** Null for a quiz of before this was kept. */
  readonly about: QuizAbout | null;
  /** The moment of its first answer. */
  readonly atMs: number;
  /** At least one, in the order in which they were given. */
  readonly answers: readonly QuizAnswer[];
  readonly right: number;
  readonly almost: number;
  readonly wrong: number;
  /** On the questions, all together. */
  readonly tookMs: number;
};

const made = new WeakMap<readonly QuizAnswer[], readonly PastQuiz[]>();

/** The quizzes that answers belong to, the latest first; the same object for the same answers. */
export function pastQuizzes(answers: readonly QuizAnswer[]): readonly PastQuiz[] {
  const known = made.get(answers);
  if (known !== undefined) return known;
  const byQuiz = new Map<string, QuizAnswer[]>();
  for (const answer of answers) {
    const own = byQuiz.get(answer.quizId);
    if (own === undefined) byQuiz.set(answer.quizId, [answer]);
    else own.push(answer);
  }
  const quizzes = [...byQuiz]
    .map(([quizId, own]) => pastQuiz(quizId, own))
    .sort((a, b) => b.atMs - a.atMs || (a.quizId < b.quizId ? -1 : 1));
  made.set(answers, quizzes);
  return quizzes;
}

/** More items are not gone over at once; a session holds no more. */
const mostAgain = 1_000;

/** The items of a quiz that were not right, to be asked again; null where all were. */
export function missedAgain({ answers }: PastQuiz): QuizScope | null {
  const puts = answers
    .filter(({ verdict }) => verdict !== "right")
    .slice(0, mostAgain)
    // Without the seed of then another does: it asks the same, with other options perhaps.
    .map(({ item }) => ({ itemId: item.id, seed: item.seed ?? 0 }));
  return puts.length === 0 ? null : { kind: "again", puts };
}

function pastQuiz(quizId: string, answers: readonly QuizAnswer[]): PastQuiz {
  const count = (wanted: QuizAnswer["verdict"]): number =>
    answers.filter(({ verdict }) => verdict === wanted).length;
  return {
    quizId,
    about: answers.find(({ about }) => about !== undefined)?.about ?? null,
    atMs: answers.reduce((first, { atMs }) => Math.min(first, atMs), Number.POSITIVE_INFINITY),
    answers,
    right: count("right"),
    almost: count("almost"),
    wrong: count("wrong"),
    tookMs: answers.reduce((sum, { tookMs }) => sum + tookMs, 0),
  };
}
