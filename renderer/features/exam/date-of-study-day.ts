import type { StudyDay } from "#renderer/domain/study-day.ts";

/** The calendar date of a study day, `YYYY-MM-DD`. */
export function dateOfStudyDay(day: StudyDay): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
