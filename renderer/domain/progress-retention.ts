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

/** Days `[from, to)`, indices into the columns of `ProgressDays`. */
export type DaySpan = { readonly from: number; readonly to: number };

/** Days, weeks (from Monday) or calendar months; the first and the last may be cut off. */
export function daySpans(
  unit: RetentionUnit,
  { firstDay, length }: Pick<ProgressDays, "firstDay" | "length">,
): readonly DaySpan[] {
  const spans: DaySpan[] = [];
  let from = 0;
  for (let index = 1; index <= length; index += 1) {
    if (index < length && !beginsUnit(unit, firstDay + index)) continue;
    spans.push({ from, to: index });
    from = index;
  }
  return spans;
}

/** One entry for each span that has a test, the oldest first. */
export function retentionBy(unit: RetentionUnit, days: ProgressDays): readonly Retention[] {
  return daySpans(unit, days)
    .map(({ from, to }) => retentionBetween(days, from, to))
    .filter(({ young, mature }) => young.total + mature.total > 0);
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
