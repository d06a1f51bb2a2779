import { cardPhases } from "./card-table.ts";
import type { StudiedDay } from "./exam-pace.ts";
import type { ReviewLog } from "./review-log.ts";
import type { StudyDay } from "./study-day.ts";

const newPhase = cardPhases.indexOf("new");
const reviewPhase = cardPhases.indexOf("review");

/** What was done on each day of a log, as the pace is measured from it. */
export function studiedDays(
  log: Pick<ReviewLog, "length" | "studyDay" | "phaseBefore" | "tookMs">,
): readonly StudiedDay[] {
  const days = new Map<StudyDay, { newCards: number; reviews: number; tookMs: number }>();
  for (let row = 0; row < log.length; row++) {
    const studyDay = log.studyDay[row] as number;
    const day = days.get(studyDay) ?? { newCards: 0, reviews: 0, tookMs: 0 };
    if (log.phaseBefore[row] === newPhase) day.newCards += 1;
    else if (log.phaseBefore[row] === reviewPhase) day.reviews += 1;
    day.tookMs += log.tookMs[row] as number;
    days.set(studyDay, day);
  }
  return [...days].map(([studyDay, day]) => ({ studyDay, ...day }));
}
