import { cardPhases } from "./card-table.ts";
import type { ExamDayInput } from "./exam-day.ts";
import type { StudyDay } from "./study-day.ts";

/** An exam's cards by what a day may do with them. */
export type Candidates = {
  /** In learning order. */
  readonly unseen: readonly number[];
  /** FSRS has them due. */
  readonly due: readonly number[];
  /** Not yet reviewed in the last pass; empty before it. */
  readonly waiting: readonly number[];
  /** Reviewed and not due. */
  readonly rest: readonly number[];
  /** How many are in their learning steps today: the queue asks them by itself. */
  readonly learning: number;
  readonly done: { readonly fresh: number; readonly reviews: number };
};

const isNew = cardPhases.indexOf("new");
const inReview = cardPhases.indexOf("review");

/** `passStart` is the first day of the last pass. */
export function sortOut(
  { columns, rows, today }: Pick<ExamDayInput, "columns" | "rows" | "today">,
  passStart: StudyDay,
): Candidates {
  const { phase, lastDay, firstDay, dueDay, buriedOn } = columns;
  const unseen: number[] = [];
  const due: number[] = [];
  const waiting: number[] = [];
  const rest: number[] = [];
  let learning = 0;
  const done = { fresh: 0, reviews: 0 };
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number;
    const last = lastDay[row] as number;
    const isDue = (dueDay[row] as number) <= today;
    if (last === today) {
      if (firstDay[row] === today) done.fresh += 1;
      else done.reviews += 1;
    } else if (buriedOn[row] === today) {
      // Counted on its next day.
    } else if (phase[row] === isNew) unseen.push(row);
    else if (phase[row] !== inReview && isDue) learning += 1;
    else if (today >= passStart && last < passStart) waiting.push(row);
    else if (isDue) due.push(row);
    else rest.push(row);
  }
  return { unseen, due, waiting, rest, learning, done };
}
