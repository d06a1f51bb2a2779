import { planStudyDay } from "#renderer/domain/exam-days.ts";
import { measurePace } from "#renderer/domain/exam-pace.ts";
import { belief, type Known, type Policy } from "./course.ts";
import type { Student } from "./student.ts";

/** Ways to prepare, each on the same students with the same luck. */
export type Preparation = {
  readonly name: string;
  readonly policy: Policy;
  /** Minutes of each day where they are not the student's own. */
  readonly minutesOn?: (student: Student) => readonly number[];
};

export const planned: Preparation = { name: "exam plan", policy: examPlan };

export const preparations: readonly Preparation[] = [
  planned,
  { name: "plain FSRS", policy: plainFsrs },
  { name: "plain FSRS, then ahead", policy: plainThenAhead },
  { name: "last week, same minutes a day", policy: everything, minutesOn: lastWeekOnly },
  { name: "last week, same minutes in all", policy: everything, minutesOn: allInLastWeek },
];

/** What the planner is asked on a day of a course. */
export function planInput(known: Known) {
  const { columns, day: today, examDay } = known;
  const length = columns.phase.length;
  const sharedBudgetS = known.minutesPerDay * 60;
  const rows = Array.from({ length }, (_, row) => row);
  return {
    columns,
    length,
    exams: [{ id: "exam", examDay, rows, ownBudgetS: null }],
    sharedBudgetS,
    today,
    model: belief,
    pace: measurePace(known.days, today, sharedBudgetS),
  };
}

function examPlan(known: Known): readonly number[] {
  return planStudyDay(planInput(known)).exams.flatMap(({ reviews, fresh, newLimit }) =>
    mixed(reviews, fresh.slice(0, newLimit)),
  );
}

/**
 * As a knowing user of a plain scheduler would do it: new cards spread over the first 60 % of the days (of
 * several shares and fixed numbers tried, the best), reviews when FSRS has them due, longest overdue first.
 */
function plainFsrs({ columns, day, examDay }: Known): readonly number[] {
  const unseen: number[] = [];
  const due: number[] = [];
  for (let row = 0; row < columns.phase.length; row++) {
    if (columns.phase[row] === 0) unseen.push(row);
    else if ((columns.dueDay[row] as number) <= day) due.push(row);
  }
  due.sort((a, b) => (columns.dueDay[a] as number) - (columns.dueDay[b] as number) || a - b);
  const newPerDay = Math.ceil(columns.phase.length / (0.6 * examDay));
  return mixed(due, unseen.slice(0, newPerDay));
}

/** The same, and whatever minutes are left go to the cards most likely forgotten: no minute is unused. */
function plainThenAhead(known: Known): readonly number[] {
  const first = plainFsrs(known);
  const taken = new Set(first);
  return [...first, ...seenByRetrievability(known).filter((row) => !taken.has(row))];
}

/** New cards until none is left, then the most forgotten first. */
function everything(known: Known): readonly number[] {
  const rows = Array.from({ length: known.columns.phase.length }, (_, row) => row);
  const fresh = rows.filter((row) => known.columns.phase[row] === 0);
  return [...fresh, ...seenByRetrievability(known)];
}

function seenByRetrievability({ columns, day }: Known): readonly number[] {
  const rows: { readonly row: number; readonly r: number }[] = [];
  for (let row = 0; row < columns.phase.length; row++) {
    if (columns.phase[row] === 0) continue;
    const elapsed = day - (columns.lastDay[row] as number);
    rows.push({ row, r: belief.retrievabilityAt(columns.stability[row] as number, elapsed) });
  }
  return rows.sort((a, b) => a.r - b.r || a.row - b.row).map(({ row }) => row);
}

/** Both kinds come to their end together, as in the queue. */
function mixed(reviews: readonly number[], fresh: readonly number[]): readonly number[] {
  const placed = [reviews, fresh].flatMap((rows) =>
    rows.map((row, index) => ({ row, place: index / rows.length })),
  );
  return placed.sort((a, b) => a.place - b.place).map(({ row }) => row);
}

function lastWeekOnly({ minutesOn }: Student): readonly number[] {
  return minutesOn.map((minutes, day) => (day < minutesOn.length - 7 ? 0 : minutes));
}

function allInLastWeek({ minutesOn }: Student): readonly number[] {
  const all = minutesOn.reduce((total, minutes) => total + minutes, 0);
  return minutesOn.map((_, day) => (day < minutesOn.length - 7 ? 0 : all / 7));
}
