import { type Projection, type ProjectionInput, project } from "./exam-projection.ts";
import { type PredictedScore, predictScore } from "./exam-score.ts";
import type { StudyDay } from "./study-day.ts";

/** What is to be expected of one exam. */
export type ExamOutlook = {
  readonly id: string;
  readonly examDay: StudyDay;
  readonly daysLeft: number;
  /** Cards it asks for, and those of them not seen yet. */
  readonly cards: number;
  readonly unseen: number;
  readonly fit: ExamFit;
  readonly score: PredictedScore;
};

/**
 * `fits`: every card is learnt and reviewed once more in the last days. `tight`: every card is learnt, but the
 * last pass does not reach them all. `short`: so many cards will stay unseen.
 */
export type ExamFit =
  | { readonly kind: "fits" }
  | { readonly kind: "tight"; readonly notReached: number }
  | { readonly kind: "short"; readonly unseen: number }
  /** Its scope holds no card. */
  | { readonly kind: "empty" };

/** What is to be expected of every exam ahead, with the days until the last of them. */
export type Outlook = {
  readonly exams: readonly ExamOutlook[];
  readonly days: Projection["days"];
};

/** Below this share of cards not reached, the projection cannot tell it from all of them. */
const negligible = 0.02;

export function outlook(input: ProjectionInput): Outlook {
  const projection = project(input);
  const exams = input.exams.map((exam): ExamOutlook => {
    const projected = projection.exams.find(({ id }) => id === exam.id);
    const cards = exam.rows.length;
    const daysLeft = exam.examDay - input.today;
    const imagined = projected?.cards ?? [];
    const unseenShare =
      imagined.filter((card) => card === null).length / Math.max(1, imagined.length);
    const passedShare = projected?.passedShare ?? 0;
    return {
      id: exam.id,
      examDay: exam.examDay,
      daysLeft,
      cards,
      unseen: countUnseen(input, exam.rows),
      fit: fitOf(cards, unseenShare, passedShare),
      score: predictScore(imagined, input.record, cards, daysLeft),
    };
  });
  return { exams, days: projection.days };
}

function fitOf(cards: number, unseenShare: number, passedShare: number): ExamFit {
  if (cards === 0) return { kind: "empty" };
  if (unseenShare > 0) {
    return { kind: "short", unseen: Math.max(1, Math.round(unseenShare * cards)) };
  }
  return passedShare >= 1 - negligible
    ? { kind: "fits" }
    : { kind: "tight", notReached: Math.round((1 - passedShare) * cards) };
}

function countUnseen({ columns }: ProjectionInput, rows: ArrayLike<number>): number {
  let unseen = 0;
  for (let index = 0; index < rows.length; index++) {
    if (columns.phase[rows[index] as number] === 0) unseen += 1;
  }
  return unseen;
}
