import type { Card } from "#corpus/card.ts";
import { type CardTexts, cardWithEdits } from "./card-texts.ts";
import { memoryOnDay, returnDayAt } from "./card-today.ts";
import { clockJump } from "./clock-jump.ts";
import type { QueueItem } from "./day-queue.ts";
import type { Moment, QueueKeeper } from "./queue-keeper.ts";
import type { Rating } from "./rating.ts";
import type { RecentAction } from "./recent-actions.ts";
import { type AnswerPreview, previewAnswers, type ScheduleOptions } from "./schedule.ts";
import type { Reading } from "./screen.ts";
import type { Action, Next, ReadyState, UnusableEvent } from "./study.ts";
import { studyDayOf } from "./study-day.ts";
import type { StudyFold } from "./study-fold.ts";
import type { Placed } from "./undo-mask.ts";

/** What the state is derived from. */
export type Situation = Moment & {
  readonly fold: StudyFold;
  readonly queues: QueueKeeper;
  readonly texts: CardTexts;
  readonly options: ScheduleOptions;
  /** The card on screen stays there, whatever comes due meanwhile, as long as it can be shown today. */
  readonly presented: string | null;
  /** Null once all is known. */
  readonly reading: Reading | null;
};

export type Previews = Readonly<Record<Rating, AnswerPreview>>;

/** The part of the state that follows from events and time, and what the buttons stand for. */
export type Derived = {
  readonly state: Omit<ReadyState, "status" | "role" | "saving" | "problem">;
  readonly previews: Previews | null;
};

/** Costs no more than the card it shows, as long as the queue is kept. */
export function deriveState(situation: Situation): Derived {
  const { fold, queues, nowMs, utcOffsetMin, reading } = situation;
  const decided = fold.decided();
  const { settings, exams, reports, edits, imports } = decided;
  const { parameters, formerParameters, accepted } = decided;
  const today = studyDayOf(nowMs, utcOffsetMin);
  const presented = presentedRow(situation);
  const queue = queues.queue(situation, presented);
  const { next, previews } = deriveNext(situation, presented);
  const { answered, newCards, again, tookMs } = fold.days.on(today);
  return {
    state: {
      settings,
      exams,
      reports,
      edits,
      imports,
      parameters,
      accepted,
      quizAnswers: fold.quizAnswers().length,
      formerParameters,
      mocks: fold.mocks(),
      counts: queue.counts(nowMs),
      forExams: queue.forExams(),
      hasMoreReviews: queue.isCut,
      next,
      today: { answered, newCards, again, tookMs },
      streakDays: fold.days.streakDays(today),
      undoable: knownAction(situation, fold.undoable()),
      redoable: knownAction(situation, fold.redoable()?.action ?? null),
      unusable: unusableEvents(fold),
      clockJump: clockJump(fold.lastAnswerAtMs(), nowMs),
      deck: { total: queue.total, seen: queue.seen() },
      reading: reading === null ? null : { done: reading.done, total: reading.total },
    },
    previews,
  };
}

function presentedRow({ fold, presented }: Situation): number | null {
  const row = presented === null ? -1 : fold.rows.table.rowOf(presented);
  return row < 0 ? null : row;
}

function deriveNext(
  situation: Situation,
  presented: number | null,
): { readonly next: Next; readonly previews: Previews | null } {
  const { queues, nowMs } = situation;
  const queue = queues.queue(situation, presented);
  const shown = presented === null ? null : queue.classOf(presented, nowMs);
  const item =
    presented !== null && shown !== null ? { row: presented, counted: shown } : queue.first(nowMs);
  if (item !== null) return cardNext(situation, item);
  const untilMs = queue.nextAtMs(nowMs);
  const next: Next =
    untilMs === null
      ? { kind: "finished", nextDue: queues.nextDue(situation) }
      : { kind: "waiting", untilMs };
  return { next, previews: null };
}

function cardNext(
  { fold, texts, nowMs, utcOffsetMin, options }: Situation,
  { row, counted }: QueueItem,
): { readonly next: Next; readonly previews: Previews } {
  const today = studyDayOf(nowMs, utcOffsetMin);
  const card = textsOf(texts, fold, row);
  const memory = memoryOnDay(fold.rows, row, today, utcOffsetMin);
  const returned = returnDayAt(fold.rows, row);
  const corrected = returned !== null && returned <= today ? (card.corrected ?? null) : null;
  const previews = previewAnswers(memory, nowMs, utcOffsetMin, options);
  const { again, hard, good, easy } = previews;
  const intervals = {
    again: again.interval,
    hard: hard.interval,
    good: good.interval,
    easy: easy.interval,
  };
  return { next: { kind: "card", card, memory, corrected, counted, intervals }, previews };
}

/** The catalog lists what the generator makes; a card without a text is a bug in one of them. */
function textsOf(texts: CardTexts, fold: StudyFold, row: number): Card {
  const cardId = fold.rows.table.cardIds[row] ?? "";
  const card = cardWithEdits(texts, fold.decided().edits, cardId);
  if (card === null) throw new Error(`The card ${cardId} has no text.`);
  return card;
}

/** While the journal is being read, what came last before it is not known: only what was done since. */
function knownAction({ reading }: Situation, action: RecentAction | null): Action | null {
  const isSince = ({ device, seq }: Placed) => seq > (reading?.cards.heads[device] ?? -1);
  return reading === null || action?.events.every(isSince) ? actionOf(action) : null;
}

function actionOf(action: RecentAction | null): Action | null {
  return action === null ? null : { kind: action.kind, cards: action.cards };
}

function unusableEvents(fold: StudyFold): readonly UnusableEvent[] {
  return [
    ...fold.invalid().map(
      ({ id, kind, detail }): UnusableEvent => ({
        id,
        kind,
        cardId: null,
        reason: "unreadable",
        detail,
      }),
    ),
    ...fold.refused().map(
      ({ eventId, cardId, refusal }): UnusableEvent => ({
        id: eventId,
        kind: "reviewed",
        cardId,
        reason: refusal.code,
        detail: refusal.params.detail,
      }),
    ),
  ];
}
