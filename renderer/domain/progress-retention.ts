import type { ProgressDays } from "./progress-days.ts";
import { noTests, type Tests } from "./progress-tests.ts";
import type { StudyDay } from "./study-day.ts";

/** True retention of a span of study days, by how far the cards had got. */
export type Retention = {
  readonly firstDay: StudyDay;
  readonly days: number;
  readonly young: Tests;
  readonly mature: Tests;
};

export const retentionUnits = ["day", "week", "month"] as const;
export type RetentionUnit = (typeof retentionUnits)[number];

/**
 * One entry for each day, week (from Monday) or calendar month that has a test, the oldest first. The
 * first and the last may be cut off by the span looked at.
 */
export function retentionBy(unit: RetentionUnit, days: ProgressDays): readonly Retention[] {
  const spans: Retention[] = [];
  let from = 0;
  for (let index = 1; index <= days.length; index += 1) {
    const day = days.firstDay + index;
    if (index < days.length && !beginsUnit(unit, day)) continue;
    const span = retentionBetween(days, from, index);
    if (span.young.total + span.mature.total > 0) spans.push(span);
    from = index;
  }
  return spans;
}

/** Retention of the days `[from, to)`, indices into the columns. */
export function retentionBetween(days: ProgressDays, from: number, to: number): Retention {
  const begin = Math.max(0, from);
  const end = Math.min(days.length, to);
  const sum = (column: Uint32Array): number => {
    let total = 0;
    for (let index = begin; index < end; index += 1) total += column[index] ?? 0;
    return total;
  };
  const isEmpty = end <= begin;
  return {
    firstDay: days.firstDay + begin,
    days: Math.max(0, end - begin),
    young: isEmpty ? noTests : { passed: sum(days.youngPassed), total: sum(days.youngTotal) },
    mature: isEmpty ? noTests : { passed: sum(days.maturePassed), total: sum(days.matureTotal) },
  };
}

const dayMs = 86_400_000;

/** Study day 0 is 1 January 1970, a Thursday. */
function beginsUnit(unit: RetentionUnit, day: StudyDay): boolean {
  switch (unit) {
    case "day":
      return true;
    case "week":
      return (((day + 3) % 7) + 7) % 7 === 0;
    case "month":
      return new Date(day * dayMs).getUTCDate() === 1;
  }
}
