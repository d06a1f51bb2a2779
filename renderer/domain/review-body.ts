import type { CardId } from "#corpus/id.ts";
import { isLeech } from "./leech.ts";
import type { Memory } from "./memory.ts";
import type { Rating } from "./rating.ts";
import type { AnswerPreview } from "./schedule.ts";
import type { Settings } from "./settings.ts";
import { studyDayOf } from "./study-day.ts";
import type { ReviewedBody } from "./study-event.ts";

/** A press of an answer button. */
export type Press = {
  readonly cardId: CardId;
  readonly rating: Rating;
  readonly atMs: number;
  readonly utcOffsetMin: number;
  readonly tookMs: number;
};

/** What is written down of an answer; `preview` is what the button said, `memory` the one before. */
export function reviewBody(
  press: Press,
  preview: AnswerPreview,
  memory: Memory,
  settings: Pick<Settings, "answerCapS" | "leechLapses" | "leechAction">,
): ReviewedBody {
  const { cardId, rating, atMs, utcOffsetMin, tookMs } = press;
  return {
    cardId,
    rating,
    atMs,
    utcOffsetMin,
    studyDay: studyDayOf(atMs, utcOffsetMin),
    tookMs: Math.round(Math.min(Math.max(0, tookMs), settings.answerCapS * 1_000)),
    promised: preview.interval,
    phase: preview.phase,
    step: preview.step,
    ...(isLeech(memory, rating, settings.leechLapses) ? { leech: settings.leechAction } : {}),
  };
}
