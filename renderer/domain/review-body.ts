import type { CardId } from "#corpus/id.ts";
import type { Rating } from "./rating.ts";
import type { AnswerPreview } from "./schedule.ts";
import { studyDayOf } from "./study-day.ts";
import type { ReviewedBody } from "./study-event.ts";

/** Longer than this nobody thinks about one card; the rest was a pause. Anki's cap. */
const longestAnswerMs = 60_000;

/** A press of an answer button. */
export type Press = {
  readonly cardId: CardId;
  readonly rating: Rating;
  readonly atMs: number;
  readonly utcOffsetMin: number;
  readonly tookMs: number;
};

/** What is written down of an answer; `preview` is what the button said. */
export function reviewBody(press: Press, preview: AnswerPreview): ReviewedBody {
  const { cardId, rating, atMs, utcOffsetMin, tookMs } = press;
  return {
    cardId,
    rating,
    atMs,
    utcOffsetMin,
    studyDay: studyDayOf(atMs, utcOffsetMin),
    tookMs: Math.round(Math.min(Math.max(0, tookMs), longestAnswerMs)),
    promised: preview.interval,
    phase: preview.phase,
    step: preview.step,
  };
}
