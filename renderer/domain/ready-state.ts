import type { Card } from "#corpus/card.ts";
import type { Correction } from "#corpus/fact.ts";
import { memoryOnDay, returnDay } from "./correction.ts";
import { type DayActivity, dayActivity } from "./day-activity.ts";
import { activeCards, type Decks, gapKey, isInDeck, seenCount } from "./deck.ts";
import type { Memory } from "./memory.ts";
import { nextDue } from "./next-due.ts";
import { type Queue, type QueueEntry, type QueueInput, todaysQueue } from "./queue.ts";
import type { Rating } from "./rating.ts";
import { type AnswerPreview, previewAnswers } from "./schedule.ts";
import type { Counts, Next, ReadyState } from "./study.ts";
import { studyDayOf } from "./study-day.ts";
import type { StudyFold } from "./study-fold.ts";

/** What the state is derived from. */
export type Situation = {
  readonly fold: StudyFold;
  readonly decks: Decks;
  readonly cards: ReadonlyMap<string, Card>;
  readonly nowMs: number;
  readonly utcOffsetMin: number;
  /** The card on screen stays there, whatever comes due meanwhile, as long as it can be shown today. */
  readonly presented: string | null;
};

export type Previews = Readonly<Record<Rating, AnswerPreview>>;

/** The part of the state that follows from events and time, and what the buttons stand for. */
export type Derived = {
  readonly state: Pick<
    ReadyState,
    | "settings"
    | "exams"
    | "reports"
    | "counts"
    | "next"
    | "today"
    | "streakDays"
    | "canUndo"
    | "deck"
  >;
  readonly previews: Previews | null;
};

/** Costs a look at every card in play; for 100,000 of them the queue has to be kept, not derived. */
export function deriveState(situation: Situation): Derived {
  const { fold, nowMs, utcOffsetMin } = situation;
  const settings = fold.settings();
  const cards = activeCards(
    situation.decks,
    settings.cardLang,
    strayCards(situation),
    fold.cards.memoryOf,
  );
  const today = studyDayOf(nowMs, utcOffsetMin);
  const activity = dayActivity(fold.cards, situation.cards, today);
  const input: QueueInput = {
    cards,
    memoryOf: fold.cards.memoryOf,
    nowMs,
    utcOffsetMin,
    limits: settings,
    done: { newCards: activity.summary.newCards, reviews: activity.reviewsDone },
    answeredGaps: answeredGaps(activity, situation.cards),
    presented: situation.presented,
  };
  const queue = todaysQueue(input);
  const { next, previews } = deriveNext(queue, input, situation);
  return {
    state: {
      settings,
      exams: fold.exams(),
      reports: fold.reports(),
      counts: queue.counts,
      next,
      today: activity.summary,
      streakDays: fold.cards.streakDays(today),
      canUndo: fold.cards.hasReviews(),
      deck: { total: cards.length, seen: seenCount(cards, fold.cards.memoryOf) },
    },
    previews,
  };
}

function deriveNext(
  queue: Queue,
  input: QueueInput,
  { fold, presented, nowMs, utcOffsetMin }: Situation,
): { readonly next: Next; readonly previews: Previews | null } {
  const entry = queue.entries.find(({ card }) => card.id === presented) ?? queue.entries[0];
  if (entry === undefined) {
    const next: Next =
      queue.nextAtMs === null
        ? { kind: "finished", nextDue: nextDue(input) }
        : { kind: "waiting", untilMs: queue.nextAtMs };
    return { next, previews: null };
  }
  const { card } = entry;
  const known = fold.cards.memoryOf(card.id);
  const today = studyDayOf(nowMs, utcOffsetMin);
  const memory = memoryOnDay(card, known, today, utcOffsetMin);
  const day = returnDay(card, known);
  const corrected = day !== null && day <= today ? (card.corrected ?? null) : null;
  const previews = previewAnswers(memory, nowMs, utcOffsetMin);
  return { next: cardNext(entry, memory, corrected, previews), previews };
}

function cardNext(
  { card, counted }: QueueEntry,
  memory: Memory,
  corrected: Correction | null,
  previews: Previews,
): Next {
  const { again, hard, good, easy } = previews;
  const intervals = {
    again: again.interval,
    hard: hard.interval,
    good: good.interval,
    easy: easy.interval,
  };
  const kind = "card";
  return { kind, card, memory, corrected, counted: counted satisfies keyof Counts, intervals };
}

/** Studied cards outside the decks. One that has left the corpus keeps its history and is not shown. */
function strayCards({ fold, cards, decks }: Situation): readonly Card[] {
  const strays: Card[] = [];
  for (const cardId of fold.cards.cardIds()) {
    if (isInDeck(decks, cardId) || fold.cards.memoryOf(cardId).state === "new") continue;
    const card = cards.get(cardId);
    if (card !== undefined) strays.push(card);
  }
  return strays.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function answeredGaps(
  activity: DayActivity,
  cards: ReadonlyMap<string, Card>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const gaps = new Map<string, Set<string>>();
  for (const cardId of activity.cardIds) {
    const card = cards.get(cardId);
    if (card === undefined) continue;
    gaps.set(gapKey(card), (gaps.get(gapKey(card)) ?? new Set()).add(cardId));
  }
  return gaps;
}
