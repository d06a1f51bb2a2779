import { type CardTable, notBuried } from "#renderer/domain/card-table.ts";
import type { StudyDay } from "#renderer/domain/study-day.ts";

/** Where a card stands, in one word: what keeps it out of the review before what it is. */
export const cardStandings = ["suspended", "buried", "new", "learn", "relearn", "review"] as const;
export type CardStanding = (typeof cardStandings)[number];

export function standingOf(table: CardTable, row: number, today: StudyDay): CardStanding {
  if (table.isSuspended[row] === 1) return "suspended";
  const buriedOn = table.buriedOn[row] ?? notBuried;
  if (buriedOn === today) return "buried";
  return (["new", "learn", "review", "relearn"] as const)[table.phase[row] ?? 0] ?? "new";
}

/** When a card is due: a study day, a moment of today, the day chosen for a new card, or no day yet. */
export type CardDue =
  | { readonly unit: "day"; readonly studyDay: StudyDay }
  | { readonly unit: "time"; readonly atMs: number }
  | null;

export function dueOf(table: CardTable, row: number): CardDue {
  if (table.phase[row] === 0) {
    const planned = table.plannedDay[row] ?? -1;
    return planned === -1 ? null : { unit: "day", studyDay: planned };
  }
  const atMs = table.dueAtMs[row] ?? Number.NaN;
  return Number.isNaN(atMs)
    ? { unit: "day", studyDay: table.dueDay[row] ?? 0 }
    : { unit: "time", atMs };
}
