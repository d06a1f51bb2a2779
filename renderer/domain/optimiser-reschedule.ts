import { type CardTable, cardPhases } from "./card-table.ts";
import type { StudyDay } from "./study-day.ts";

/** What rescheduling would do to the due dates of the cards in review. */
export type ReschedulePreview = {
  /** Cards in review. */
  readonly cards: number;
  readonly earlier: number;
  readonly later: number;
  /** Cards that would be due today or before. */
  readonly due: number;
};

type ScheduledCards = Pick<CardTable, "length" | "phase" | "stability" | "lastDay" | "dueDay">;

/** `intervalOf` is the interval in days that a stability asks for. Nothing is changed. */
export function reschedulePreview(
  { length, phase, stability, lastDay, dueDay }: ScheduledCards,
  today: StudyDay,
  intervalOf: (stability: number) => number,
): ReschedulePreview {
  let cards = 0;
  let earlier = 0;
  let later = 0;
  let due = 0;
  for (let row = 0; row < length; row += 1) {
    if (phase[row] !== reviewPhase) continue;
    cards += 1;
    const day = (lastDay[row] ?? 0) + intervalOf(stability[row] ?? 0);
    if (day < (dueDay[row] ?? 0)) earlier += 1;
    else if (day > (dueDay[row] ?? 0)) later += 1;
    if (day <= today) due += 1;
  }
  return { cards, earlier, later, due };
}

const reviewPhase = cardPhases.indexOf("review");
