/** Days since 1970-01-01 on the student's calendar, where a day begins at 04:00 local time. */
export type StudyDay = number;

const dayMs = 86_400_000;
const rolloverMs = 4 * 3_600_000;

/** The study day of an instant. `utcOffsetMin` is minutes east of UTC (Tokyo 540), as stored in the event. */
export function studyDayOf(atMs: number, utcOffsetMin: number): StudyDay {
  return Math.floor((atMs + utcOffsetMin * 60_000 - rolloverMs) / dayMs);
}

/** The study day of a calendar date `YYYY-MM-DD`. */
export function studyDayOfDate(date: string): StudyDay {
  return Math.floor(Date.parse(date) / dayMs);
}

/** The instant a study day begins, given an offset. */
export function studyDayStartMs(day: StudyDay, utcOffsetMin: number): number {
  return day * dayMs + rolloverMs - utcOffsetMin * 60_000;
}
