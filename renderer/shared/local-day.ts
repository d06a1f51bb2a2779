import { studyDayOf, studyDayStartMs } from "#renderer/domain/study-day.ts";

const dayMs = 86_400_000;

/** Minutes east of UTC at an instant, as study events store it. */
export function utcOffsetMinAt(atMs: number): number {
  return -new Date(atMs).getTimezoneOffset();
}

/** The instant the next study day begins (04:00 local time). */
export function nextStudyDayMs(nowMs: number): number {
  const offset = utcOffsetMinAt(nowMs);
  return studyDayStartMs(studyDayOf(nowMs, offset) + 1, offset);
}

/** The student's calendar date as `YYYY-MM-DD`; it changes at 04:00, when the study day does. */
export function studyDate(nowMs: number): string {
  return new Date(studyDayOf(nowMs, utcOffsetMinAt(nowMs)) * dayMs).toISOString().slice(0, 10);
}

/** Whole days from today's study date to a date `YYYY-MM-DD`; negative once it is past. */
export function daysUntil(date: string, nowMs: number): number {
  return Math.round((Date.parse(date) - Date.parse(studyDate(nowMs))) / dayMs);
}
