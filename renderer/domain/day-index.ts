import type { ReviewedEvent } from "./card-history.ts";
import type { StudyDay } from "./study-day.ts";

/** Which cards were answered on which study day. */
export type DayIndex = {
  /** Replaces what is known of one card; `before` is what was told the last time. */
  update(cardId: string, before: readonly ReviewedEvent[], after: readonly ReviewedEvent[]): void;
  cardsOn(day: StudyDay): ReadonlySet<string>;
  /** Study days in a row that end today or yesterday. */
  streakDays(today: StudyDay): number;
};

const noCards: ReadonlySet<string> = new Set();

export function createDayIndex(): DayIndex {
  const cardsByDay = new Map<StudyDay, Set<string>>();
  const hasStudied = (day: StudyDay) => (cardsByDay.get(day)?.size ?? 0) > 0;
  return {
    update(cardId, before, after) {
      for (const { body } of before) cardsByDay.get(body.studyDay)?.delete(cardId);
      for (const { body } of after) {
        const cards = cardsByDay.get(body.studyDay) ?? new Set();
        cards.add(cardId);
        cardsByDay.set(body.studyDay, cards);
      }
    },
    cardsOn: (day) => cardsByDay.get(day) ?? noCards,
    streakDays(today) {
      let day = hasStudied(today) ? today : today - 1;
      let streak = 0;
      while (hasStudied(day)) {
        streak += 1;
        day -= 1;
      }
      return streak;
    },
  };
}
