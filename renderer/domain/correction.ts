import type { Card } from "#corpus/card.ts";
import type { Memory } from "./memory.ts";
import { type StudyDay, studyDayOfDate, studyDayStartMs } from "./study-day.ts";

/*
 * When the answer of a card was wrong. Nothing of this is written: what a student answered stays in the
 * journal, the memory stays the fold of it, and that a card comes back is seen from the two when queue
 * and buttons are made. A student's own edits do not exist yet; where they come, an edited card is asked
 * here whether its edit is later, and then keeps its answer and does not come back.
 */

type Corrected = Pick<Card, "corrected">;

/**
 * The study day on which a card comes back because the old answer was learnt; null where none was, or
 * where the card has been reviewed since.
 */
export function returnDay(card: Corrected, memory: Memory): StudyDay | null {
  return memory.state === "new" ? null : returnDayAfter(card, memory.lastReview.studyDay);
}

/** Whether an answer on `studyDay`, after one on `before`, was the one a correction had asked for. */
export function isAnswerToReturn(card: Corrected, before: StudyDay, studyDay: StudyDay): boolean {
  const day = returnDayAfter(card, before);
  return day !== null && day <= studyDay;
}

function returnDayAfter({ corrected }: Corrected, lastReview: StudyDay): StudyDay | null {
  if (corrected === undefined) return null;
  const day = studyDayOfDate(corrected.on);
  return lastReview < day ? day : null;
}

/**
 * A card's memory as it is studied on a day. Where the old answer was learnt it is relearnt from the first
 * step, with stability and difficulty as they were, since the next answer says how little is left of them.
 */
export function memoryOnDay(
  card: Corrected,
  memory: Memory,
  today: StudyDay,
  utcOffsetMin: number,
): Memory {
  const day = returnDay(card, memory);
  // A correction dated ahead waits for its day: before it, an answer could not count as given since.
  if (memory.state === "new" || day === null || day > today) return memory;
  const due = { unit: "time", atMs: studyDayStartMs(day, utcOffsetMin) } as const;
  return { ...memory, phase: "relearning", step: 0, due };
}
