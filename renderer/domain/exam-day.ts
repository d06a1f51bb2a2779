import type { CardTable } from "./card-table.ts";
import { type Candidates, sortOut } from "./exam-candidates.ts";
import type { MemoryModel } from "./exam-memory-model.ts";
import type { Pace } from "./exam-pace.ts";
import type { StudyDay } from "./study-day.ts";

/** What the plan looks at; `CardTable` has it, and so have the imagined cards of a projection. */
export type MemoryColumns = Pick<
  CardTable,
  "phase" | "stability" | "difficulty" | "lastDay" | "firstDay" | "dueDay" | "buriedOn"
>;

export type ExamDayInput = {
  readonly columns: MemoryColumns;
  /** The rows that work towards this exam, in learning order. */
  readonly rows: ArrayLike<number>;
  readonly examDay: StudyDay;
  readonly today: StudyDay;
  /** Seconds of the whole day, those already studied included. */
  readonly budgetS: number;
  /** Seconds beyond it for reviews alone, where the student has raised today's limit. */
  readonly extraReviewS?: number;
  readonly model: MemoryModel;
  readonly pace: Pace;
};

/** What is left of a day's work towards one exam. */
export type ExamDay = {
  /** Reviews in order of worth, whether FSRS has them due or not. */
  readonly reviews: readonly number[];
  /** Whether the budget keeps reviews of today back. */
  readonly isCut: boolean;
  /** All unseen rows in learning order, of which `newLimit` are for today. */
  readonly fresh: readonly number[];
  readonly newLimit: number;
  /** New cards of today beyond what the plan asked for: the student wanted more. */
  readonly newBeyond: number;
  /** What these will take, and what was spent today already, by the student's usual pace. */
  readonly seconds: number;
  readonly doneS: number;
  /** Cards answered today. */
  readonly done: Candidates["done"];
};

/**
 * New cards are taken in over so much of the time before the last pass, faster at first: those seen early
 * can be reviewed more often.
 */
const intakeShare = 0.65;
/** Reviews that wait are left so much of a day by new cards. */
const leastReviewShare = 0.2;
/** The last pass fills so much of each of its days; the rest is for what is forgotten on the way. */
const passLoad = 0.75;
/** A pass of one day would be lost with that day; one of more than three weeks is no last pass. */
const passDays = { least: 3, most: 21 } as const;
/** In the last pass, minutes left over go to cards that gain at least this much probability by it. */
const leastGain = 0.01;

/** Days before the exam in which every card is reviewed once more. */
export function lastPassDays(cards: number, budgetS: number, pace: Pace): number {
  if (cards === 0) return passDays.least;
  const days = Math.ceil((cards * pace.secondsPerReview) / (passLoad * pace.keptShare * budgetS));
  return Math.min(Math.max(days, passDays.least), passDays.most);
}

/**
 * One day towards one exam, derived from what is known now: nothing of it is stored, so a missed day or a
 * changed date needs no mending. What was answered today counts as done, so the day shrinks answer by answer
 * and never grows. No day takes more than its budget.
 */
export function planExamDay(input: ExamDayInput): ExamDay {
  const { rows, examDay, today, budgetS, pace } = input;
  const passStart = examDay - lastPassDays(rows.length, budgetS, pace);
  const found = sortOut(input, passStart);
  const { unseen, done } = found;
  const reviewing = found.due.length + found.waiting.length + found.learning + done.reviews;
  const reviewS = Math.min(reviewing * pace.secondsPerReview, leastReviewShare * budgetS);
  const newS = pace.secondsPerNew;
  const intakeDays = Math.max(1, intakeShare * (passStart - today));
  const newToday = Math.min(
    Math.ceil((unseen.length + done.fresh) / intakeDays),
    Math.floor((budgetS - reviewS) / newS),
  );
  const spentS = (done.reviews + found.learning) * pace.secondsPerReview + done.fresh * newS;
  const newLimit = Math.min(
    unseen.length,
    Math.max(0, newToday - done.fresh),
    Math.max(0, Math.floor((budgetS - spentS) / newS)),
  );
  const leftS = budgetS + (input.extraReviewS ?? 0) - spentS - newLimit * newS;
  const most = Math.max(0, Math.floor(leftS / pace.secondsPerReview));
  const wanted = rankReviews(input, found, passStart, most);
  const reviews = wanted.slice(0, most);
  return {
    reviews,
    isCut: wanted.length > most,
    fresh: unseen,
    newLimit,
    newBeyond: Math.max(0, done.fresh - newToday),
    seconds: reviews.length * pace.secondsPerReview + newLimit * newS,
    doneS: spentS,
    done,
  };
}

/** What is worth reviewing today, in order of worth; how much of it is known is only exact up to `most`. */
function rankReviews(
  input: ExamDayInput,
  { due, waiting, rest, done }: Candidates,
  passStart: StudyDay,
  most: number,
): readonly number[] {
  const { columns, model, today } = input;
  const daysLeft = input.examDay - today;
  const stability = (row: number) => columns.stability[row] as number;
  if (most === 0) return [...waiting, ...due];
  const now = new Map(
    due.map((row) => [
      row,
      model.retrievabilityAt(stability(row), today - (columns.lastDay[row] as number)),
    ]),
  );
  // What is kept longest loses least by being reviewed early in the last pass.
  const lasting = [...waiting].sort((a, b) => stability(b) - stability(a) || a - b);
  const share = Math.ceil((waiting.length + done.reviews) / daysLeft) - done.reviews;
  const passing = lasting.slice(0, Math.max(0, Math.min(share, most)));
  // Where not all can be reviewed, what is still known is kept; what is lost is learnt again in the pass.
  const kept = [...due].sort((a, b) => (now.get(b) ?? 0) - (now.get(a) ?? 0) || a - b);
  const chosen = [...passing, ...kept];
  if (today < passStart) return chosen;
  const others = lasting.slice(passing.length);
  if (chosen.length >= most) return [...chosen, ...others];
  const more = [...others, ...rest]
    .map((row) => ({ row, gain: gainOf(input, row) }))
    .filter(({ gain }) => gain >= leastGain)
    .sort((a, b) => b.gain - a.gain || a.row - b.row)
    .map(({ row }) => row);
  return [...chosen, ...more];
}

/** By how much a review today raises the probability of recall at the exam. */
function gainOf({ columns, model, today, examDay }: ExamDayInput, row: number): number {
  const before = {
    stability: columns.stability[row] as number,
    difficulty: columns.difficulty[row] as number,
  };
  const elapsed = today - (columns.lastDay[row] as number);
  const daysLeft = examDay - today;
  const recall = model.retrievabilityAt(before.stability, elapsed);
  const reviewed = (grade: 1 | 3) =>
    model.retrievabilityAt(model.next(before, elapsed, grade).stability, daysLeft);
  const without = model.retrievabilityAt(before.stability, elapsed + daysLeft);
  return recall * reviewed(3) + (1 - recall) * reviewed(1) - without;
}
