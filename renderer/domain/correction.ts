import type { StudyDay } from "./study-day.ts";

/*
 * When the answer of a card was wrong. Nothing of this is written: what a student answered stays in the
 * journal, the memory stays the fold of it, and that a card comes back is seen from the two when queue
 * and buttons are made. A card in the student's own words keeps its answer, whatever is corrected in the
 * original, and does not come back; the original is shown beside it.
 *
 * `correctedDay` is the study day from which the answer is another; 0 where it never was.
 */

/**
 * The study day on which a card comes back because the old answer was learnt; null where none was, or
 * where the card has been reviewed since. `lastReview` is the study day of the last answer.
 */
export function returnDay(correctedDay: StudyDay, lastReview: StudyDay): StudyDay | null {
  return correctedDay > 0 && lastReview < correctedDay ? correctedDay : null;
}

/** Whether an answer on `studyDay`, after one on `before`, was the one a correction had asked for. */
export function isAnswerToReturn(
  correctedDay: StudyDay,
  before: StudyDay,
  studyDay: StudyDay,
): boolean {
  const day = returnDay(correctedDay, before);
  return day !== null && day <= studyDay;
}
