import type { Card } from "#corpus/card.ts";
import { memoryOnDay } from "./correction.ts";
import { gapKey } from "./deck.ts";
import { interleave } from "./interleave.ts";
import type { Memory } from "./memory.ts";
import { mix } from "./mix.ts";
import type { Counts } from "./study.ts";
import { type StudyDay, studyDayOf, studyDayStartMs } from "./study-day.ts";

/** How long before its time a learning card may be shown when nothing else is left. Anki's default. */
export const learnAheadMs = 20 * 60_000;

export type QueueInput = {
  /** The cards in play, in learning order. */
  readonly cards: readonly Card[];
  readonly memoryOf: (cardId: string) => Memory;
  readonly nowMs: number;
  readonly utcOffsetMin: number;
  readonly limits: { readonly newPerDay: number; readonly reviewsPerDay: number };
  /** What was already done on this study day. */
  readonly done: { readonly newCards: number; readonly reviews: number };
  /** Gap → cards of it that were answered on this study day. */
  readonly answeredGaps: ReadonlyMap<string, ReadonlySet<string>>;
  /** The card on screen: its siblings make way for it, not the other way round. */
  readonly presented: string | null;
};

export type QueueEntry = { readonly card: Card; readonly counted: keyof Counts };

export type Queue = {
  /** What can be shown now, in order. */
  readonly entries: readonly QueueEntry[];
  /** All that is left for today, learning cards of later today included. */
  readonly counts: Counts;
  /** When the next learning card can be shown, if none can now and one comes today. */
  readonly nextAtMs: number | null;
};

type Learning = { readonly card: Card; readonly dueMs: number };
type Reviewing = { readonly card: Card; readonly dueDay: number; readonly order: number };

/**
 * The day's queue. Learning cards whose time has come are first, earliest first; then reviews, longest
 * overdue first, and new cards in learning order, evenly mixed; then learning cards ahead of their time.
 */
export function todaysQueue(input: QueueInput): Queue {
  const { nowMs, utcOffsetMin, done } = input;
  const today = studyDayOf(nowMs, utcOffsetMin);
  const dayEndMs = studyDayStartMs(today + 1, utcOffsetMin);
  const { learning, reviews, news } = sortOut(
    input,
    today,
    Math.max(dayEndMs, nowMs + learnAheadMs),
  );
  const isAhead = ({ dueMs }: Learning) => dueMs > nowMs && dueMs <= nowMs + learnAheadMs;
  const learningEntry = ({ card }: Learning): QueueEntry => ({ card, counted: "learning" });
  const entries = [
    ...learning.filter(({ dueMs }) => dueMs <= nowMs).map(learningEntry),
    ...interleave(
      {
        items: reviews.map(({ card }): QueueEntry => ({ card, counted: "review" })),
        done: done.reviews,
      },
      { items: news.map((card): QueueEntry => ({ card, counted: "new" })), done: done.newCards },
    ),
    ...learning.filter(isAhead).map(learningEntry),
  ];
  const later = learning.find(({ dueMs }) => dueMs > nowMs + learnAheadMs);
  return {
    entries,
    counts: { new: news.length, learning: learning.length, review: reviews.length },
    nextAtMs: entries.length === 0 && later !== undefined ? later.dueMs - learnAheadMs : null,
  };
}

/** The cards to be seen today, by class and in order, within the limits and without siblings. */
function sortOut(input: QueueInput, today: StudyDay, learningUntilMs: number) {
  const learning: Learning[] = [];
  const reviewing: Reviewing[] = [];
  const fresh: Card[] = [];
  for (const card of input.cards) {
    const memory = memoryOnDay(card, input.memoryOf(card.id), today, input.utcOffsetMin);
    if (memory.state === "new") {
      fresh.push(card);
    } else if (memory.phase !== "review") {
      const dueMs = dueAtMs(memory, input.utcOffsetMin);
      if (dueMs <= learningUntilMs) learning.push({ card, dueMs });
    } else {
      const dueDay = dueStudyDay(memory, input.utcOffsetMin);
      if (dueDay <= today) reviewing.push({ card, dueDay, order: mix(card.id, today) });
    }
  }
  learning.sort((a, b) => a.dueMs - b.dueMs || compareIds(a.card, b.card));
  // Within one due day the order changes daily, so that neighbours in the text do not give each
  // other's answers away for ever.
  reviewing.sort((a, b) => a.dueDay - b.dueDay || a.order - b.order || compareIds(a.card, b.card));
  const { limits, done } = input;
  const claim = siblingClaims(input, learning);
  return {
    learning,
    reviews: claim(reviewing, ({ card }) => card, limits.reviewsPerDay - done.reviews),
    news: claim(fresh, (card) => card, limits.newPerDay - done.newCards),
  };
}

/**
 * One card per gap and day. A sibling answered today, or standing earlier in today's queue, keeps a
 * review or a new card back until tomorrow. Learning cards are never kept back.
 */
function siblingClaims({ answeredGaps, presented }: QueueInput, learning: readonly Learning[]) {
  const claimed = new Set(learning.map(({ card }) => gapKey(card)));
  return function claim<T>(
    items: readonly T[],
    cardOf: (item: T) => Card,
    limit: number,
  ): readonly T[] {
    const kept = new Map<string, T>();
    for (const item of items) {
      if (kept.size >= limit) break;
      const card = cardOf(item);
      const gap = gapKey(card);
      const answered = answeredGaps.get(gap);
      const isKeptBack = answered !== undefined && (answered.size > 1 || !answered.has(card.id));
      if (isKeptBack || claimed.has(gap)) continue;
      if (!kept.has(gap) || card.id === presented) kept.set(gap, item);
    }
    for (const gap of kept.keys()) claimed.add(gap);
    return [...kept.values()];
  };
}

type Reviewed = Extract<Memory, { state: "reviewed" }>;

function dueAtMs({ due }: Reviewed, utcOffsetMin: number): number {
  return due.unit === "time" ? due.atMs : studyDayStartMs(due.studyDay, utcOffsetMin);
}

/** The study day on which a card comes due, whatever its interval was told in. */
export function dueStudyDay({ due }: Reviewed, utcOffsetMin: number): StudyDay {
  return due.unit === "day" ? due.studyDay : studyDayOf(due.atMs, utcOffsetMin);
}

function compareIds(a: Card, b: Card): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
