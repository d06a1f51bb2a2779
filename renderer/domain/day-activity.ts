import type { Card } from "#corpus/card.ts";
import { isAnswerToReturn } from "./correction.ts";
import type { DaySummary } from "./study.ts";
import type { StudyDay } from "./study-day.ts";
import type { StudyFold } from "./study-fold.ts";

/** What was done on one study day, as far as limits, siblings and the summary need it. */
export type DayActivity = {
  readonly summary: DaySummary;
  /** Answers given to cards that were in review: what the day's limit of reviews counts. */
  readonly reviewsDone: number;
  readonly cardIds: ReadonlySet<string>;
};

/** Costs the reviews of the cards answered that day. `known` are the cards of the corpus by id. */
export function dayActivity(
  cards: StudyFold["cards"],
  known: ReadonlyMap<string, Card>,
  day: StudyDay,
): DayActivity {
  const cardIds = cards.cardsOn(day);
  let answered = 0;
  let newCards = 0;
  let again = 0;
  let tookMs = 0;
  let reviewsDone = 0;
  /** A card that came back for its correction stood among the learning ones. */
  const isReturn = (cardId: string, before: StudyDay): boolean =>
    isAnswerToReturn(known.get(cardId) ?? {}, before, day);
  for (const cardId of cardIds) {
    const reviews = cards.reviewsOf(cardId);
    for (const [index, { body }] of reviews.entries()) {
      if (body.studyDay !== day) continue;
      const before = reviews[index - 1];
      answered += 1;
      tookMs += body.tookMs;
      if (body.rating === "again") again += 1;
      if (before === undefined) newCards += 1;
      else if (before.body.phase === "review" && !isReturn(cardId, before.body.studyDay)) {
        reviewsDone += 1;
      }
    }
  }
  return { summary: { answered, newCards, again, tookMs }, reviewsDone, cardIds };
}
