import type { CardId } from "#corpus/id.ts";
import { memoryOnDay } from "./card-today.ts";
import { memoryAt } from "./memory-row.ts";
import type { QuizEffects } from "./quiz-mapping.ts";
import type { TouchMoment } from "./quiz-touched.ts";
import { reviewBody } from "./review-body.ts";
import { previewAnswers } from "./schedule.ts";
import { scheduleOptions } from "./schedule-options.ts";
import { reviewedV1, type StudyEventBody } from "./study-event.ts";
import type { StudyFold } from "./study-fold.ts";

/**
 * The events of what answers led to: a review for each card, told as coming from a quiz, then the due dates. All
 * share the action. `tookMs` was spent once, whatever the number of cards.
 */
export function effectEvents(
  fold: Pick<StudyFold, "rows" | "decided">,
  { reviews, queued }: QuizEffects,
  {
    nowMs,
    utcOffsetMin,
    day,
    action,
    tookMs,
  }: TouchMoment & {
    readonly action: string;
    readonly tookMs: number;
  },
): readonly StudyEventBody[] {
  const { rows } = fold;
  const decided = fold.decided();
  const options = scheduleOptions(decided);
  const answers = reviews.map(({ cardId, rating }, index): StudyEventBody => {
    const row = rows.table.rowOf(cardId);
    const memory = memoryOnDay(rows, row, day, utcOffsetMin);
    const preview = previewAnswers(memory, nowMs, utcOffsetMin, options)[rating];
    const press = {
      cardId: cardId as CardId,
      rating,
      atMs: nowMs,
      utcOffsetMin,
      tookMs: index === 0 ? tookMs : 0,
    };
    const body = reviewBody(press, preview, memoryAt(rows.study(), row), decided.settings);
    return { kind: "reviewed", v: 1, body: reviewedV1.parse({ ...body, via: "quiz", action }) };
  });
  if (queued.length === 0) return answers;
  const due = queued.map((cardId) => ({ cardId, studyDay: day }));
  return [...answers, { kind: "due-set", v: 1, body: { due, reason: "quiz", action } }];
}
