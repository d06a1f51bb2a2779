import { lastPassDays, type MemoryColumns } from "./exam-day.ts";
import { type ExamAhead, planStudyDay } from "./exam-days.ts";
import { type AnswerHabits, gradeAt } from "./exam-habits.ts";
import { type Imagined, imagineCards } from "./exam-imagined-cards.ts";
import type { Grade, MemoryModel, MemoryState } from "./exam-memory-model.ts";
import type { Pace } from "./exam-pace.ts";
import { corrected, type Moment, type TrackRecord } from "./exam-track-record.ts";
import type { StudyDay } from "./study-day.ts";

export type ProjectionInput = {
  readonly columns: MemoryColumns;
  /** How many rows the columns have. */
  readonly length: number;
  /** The earliest first, all later than today. */
  readonly exams: readonly ExamAhead[];
  readonly sharedBudgetS: number;
  readonly today: StudyDay;
  readonly model: MemoryModel;
  readonly pace: Pace;
  readonly habits: AnswerHabits;
  readonly record: TrackRecord;
  /** How many learning and relearning steps a card goes through on its day. */
  readonly steps: { readonly learning: number; readonly relearning: number };
};

export type ProjectedDay = {
  readonly studyDay: StudyDay;
  /** Cards, not whole ones: the mean of what is to be expected. */
  readonly fresh: number;
  readonly reviews: number;
  readonly seconds: number;
};

export type ProjectedExam = {
  readonly id: string;
  /** How FSRS sees each imagined card on the day of the exam; null where it is unseen. */
  readonly cards: readonly (Moment | null)[];
  /** The share of cards that are seen in the days of the last pass, 0–1. */
  readonly passedShare: number;
};

export type Projection = {
  readonly days: readonly ProjectedDay[];
  readonly exams: readonly ProjectedExam[];
};

/**
 * Plays the plan forward to the last exam, on at most some hundred imagined cards that stand for all. The
 * same rules choose each day's cards as in the queue; the student answers as their track record says, and
 * spends the share of the promised time they usually spend. The same input gives the same projection.
 */
export function project(input: ProjectionInput): Projection {
  const { today, model, pace } = input;
  const lastDay = input.exams.at(-1)?.examDay ?? today;
  const imagined = imagineCards(input, lastDay - today);
  const kept = keptBudgets(input, imagined);
  const days: ProjectedDay[] = [];
  const exams: ProjectedExam[] = [];
  for (let day = today; day <= lastDay; day++) {
    for (const exam of kept.exams) {
      if (exam.examDay === day) exams.push(standing(exam, imagined.columns, model, kept));
    }
    if (day === lastDay) break;
    const ahead = kept.exams.filter(({ examDay }) => examDay > day);
    const plan = planStudyDay({ ...imagined, ...kept, exams: ahead, today: day, model });
    const fresh = plan.exams.flatMap((exam) => exam.fresh.slice(0, exam.newLimit));
    const reviews = plan.exams.flatMap((exam) => exam.reviews);
    for (const row of reviews) review(input, imagined, row, day);
    for (const row of fresh) learn(input, imagined, row, day);
    days.push({
      studyDay: day,
      fresh: fresh.length * imagined.weight,
      reviews: reviews.length * imagined.weight,
      seconds: fresh.length * kept.pace.secondsPerNew + reviews.length * kept.pace.secondsPerReview,
    });
  }
  return { days, exams };

  /** One imagined card stands for `weight` real ones, and takes their time. */
  function keptBudgets({ exams, sharedBudgetS }: ProjectionInput, { weight, ...cards }: Imagined) {
    return {
      exams: exams.map((exam, index) => ({
        ...exam,
        rows: cards.exams[index]?.rows ?? [],
        ownBudgetS: exam.ownBudgetS === null ? null : exam.ownBudgetS * pace.keptShare,
      })),
      sharedBudgetS: sharedBudgetS * pace.keptShare,
      pace: {
        ...pace,
        secondsPerReview: pace.secondsPerReview * weight,
        secondsPerNew: pace.secondsPerNew * weight,
        // The budgets are already what is usually kept of them.
        keptShare: 1,
      },
    };
  }
}

function learn(input: ProjectionInput, { columns, luck }: Imagined, row: number, day: StudyDay) {
  const { model, habits, steps } = input;
  const grade = gradeAt(luck(row, day), habits.firstGrades, 1);
  const stepsLeft = grade === 4 ? 0 : grade === 3 ? steps.learning - 1 : steps.learning;
  columns.phase[row] = 2;
  columns.firstDay[row] = day;
  keep(input, columns, row, day, throughSteps(model, model.first(grade), stepsLeft));
}

function review(input: ProjectionInput, { columns, luck }: Imagined, row: number, day: StudyDay) {
  const { model, habits, record, steps } = input;
  const stability = columns.stability[row] as number;
  const before = { stability, difficulty: columns.difficulty[row] as number };
  const elapsedDays = day - (columns.lastDay[row] as number);
  const retrievability = model.retrievabilityAt(stability, elapsedDays);
  const recall = corrected(record, { retrievability, stability, elapsedDays });
  const draw = luck(row, day);
  const grade: Grade = draw >= recall ? 1 : gradeAt(draw / recall, habits.recallGrades, 2);
  const after = model.next(before, elapsedDays, grade);
  keep(input, columns, row, day, throughSteps(model, after, grade === 1 ? steps.relearning : 0));
}

function throughSteps(model: MemoryModel, memory: MemoryState, steps: number): MemoryState {
  let after = memory;
  for (let step = 0; step < steps; step++) after = model.next(after, 0, 3);
  return after;
}

function keep(
  { model }: ProjectionInput,
  columns: MemoryColumns,
  row: number,
  day: StudyDay,
  { stability, difficulty }: MemoryState,
) {
  columns.stability[row] = stability;
  columns.difficulty[row] = difficulty;
  columns.lastDay[row] = day;
  columns.dueDay[row] = day + model.intervalDays(stability);
}

function standing(
  { id, rows, examDay, ownBudgetS }: ExamAhead,
  columns: MemoryColumns,
  model: MemoryModel,
  { sharedBudgetS, pace }: { readonly sharedBudgetS: number; readonly pace: Pace },
): ProjectedExam {
  const cards = Array.from(rows, (row): Moment | null => {
    if (columns.phase[row] === 0) return null;
    const stability = columns.stability[row] as number;
    const elapsedDays = examDay - (columns.lastDay[row] as number);
    const retrievability = model.retrievabilityAt(stability, elapsedDays);
    return { retrievability, stability, elapsedDays };
  });
  const passDays = lastPassDays(rows.length, ownBudgetS ?? sharedBudgetS, pace);
  const passed = cards.filter((card) => card !== null && card.elapsedDays <= passDays).length;
  return { id, cards, passedShare: passed / Math.max(1, cards.length) };
}
