import { describe, expect, test } from "vitest";
import type { Card } from "#corpus/card.ts";
import { type Memory, newMemory } from "./memory.ts";
import { learnAheadMs, type QueueInput, todaysQueue } from "./queue.ts";
import { studyDayOf } from "./study-day.ts";
import { testCard, testNowMs } from "./testing/test-study.ts";

const today = studyDayOf(testNowMs, 540);
const minute = 60_000;

function memory(phase: "learning" | "review", due: Reviewed["due"]): Memory {
  const lastReview = { atMs: testNowMs - 86_400_000, studyDay: today - 1 };
  const shared = { state: "reviewed", step: 0, stability: 3, difficulty: 5, lapses: 0 } as const;
  return { ...shared, phase, due, lastReview, reps: 1 };
}
type Reviewed = Extract<Memory, { state: "reviewed" }>;

const dueAt = (atMs: number) => memory("learning", { unit: "time", atMs });
const dueOn = (studyDay: number) => memory("review", { unit: "day", studyDay });

function queueOf(cards: readonly (readonly [Card, Memory])[], options: Partial<QueueInput> = {}) {
  const memories = new Map(cards.map(([card, known]) => [card.id as string, known]));
  return todaysQueue({
    cards: cards.map(([card]) => card),
    memoryOf: (cardId) => memories.get(cardId) ?? newMemory,
    nowMs: testNowMs,
    utcOffsetMin: 540,
    limits: { newPerDay: 20, reviewsPerDay: 200 },
    done: { newCards: 0, reviews: 0 },
    answeredGaps: new Map(),
    presented: null,
    ...options,
  });
}

const numbersOf = (queue: ReturnType<typeof queueOf>) =>
  queue.entries.map(({ card }) => Number(card.factId.slice(-4)));

describe("the day's queue", () => {
  test("has learning cards that are due, then reviews and new ones, then learning ahead of time", () => {
    const queue = queueOf([
      [testCard(1), newMemory],
      [testCard(2), dueAt(testNowMs + 5 * minute)],
      [testCard(3), dueOn(today)],
      [testCard(4), dueAt(testNowMs - minute)],
      [testCard(5), dueOn(today + 1)],
      [testCard(6), dueAt(testNowMs - 2 * minute)],
      [testCard(7), dueOn(today - 3)],
    ]);
    expect(numbersOf(queue)).toEqual([6, 4, 7, 1, 3, 2]);
    expect(queue.counts).toEqual({ new: 1, learning: 3, review: 2 });
  });

  test("keeps to the limits, minus what was done today", () => {
    const cards = [1, 2, 3, 4].flatMap((number) => [
      [testCard(number), newMemory] as const,
      [testCard(number + 4), dueOn(today)] as const,
    ]);
    const limits = { newPerDay: 3, reviewsPerDay: 2 };
    const { counts } = queueOf(cards, { limits, done: { newCards: 1, reviews: 1 } });
    expect(counts).toEqual({ new: 2, learning: 0, review: 1 });
    const over = queueOf(cards, { limits, done: { newCards: 9, reviews: 9 } });
    expect(over.entries).toEqual([]);
  });

  test("waits for a learning card of later today, and for none of tomorrow", () => {
    const inAnHour = testNowMs + 60 * minute;
    expect(queueOf([[testCard(1), dueAt(inAnHour)]])).toEqual({
      entries: [],
      counts: { new: 0, learning: 1, review: 0 },
      nextAtMs: inAnHour - learnAheadMs,
    });
    const tomorrow = queueOf([[testCard(1), dueAt(testNowMs + 24 * 60 * minute)]]);
    expect(tomorrow).toMatchObject({ counts: { learning: 0 }, nextAtMs: null });
  });

  test("does not depend on the order in which reviews are listed", () => {
    const cards = Array.from({ length: 9 }, (_, index) => [testCard(index), dueOn(today)] as const);
    expect(numbersOf(queueOf(cards))).toEqual(numbersOf(queueOf(cards.toReversed())));
  });
});

describe("siblings", () => {
  const ja = testCard(1, "ja");
  const en = testCard(1, "en");
  const gap = `${ja.factId}/${ja.gapId}`;

  test("of one gap come on different days, and count once", () => {
    expect(
      queueOf([
        [ja, newMemory],
        [en, newMemory],
      ]).counts.new,
    ).toBe(1);
    expect(
      queueOf([
        [ja, newMemory],
        [en, dueOn(today)],
      ]).counts,
    ).toMatchObject({ new: 0, review: 1 });
    expect(
      queueOf([
        [ja, dueOn(today)],
        [en, dueAt(testNowMs)],
      ]).counts.review,
    ).toBe(0);
  });

  test("of a card answered today are kept back, but never while learning", () => {
    const answeredGaps = new Map([[gap, new Set<string>([ja.id])]]);
    expect(queueOf([[en, newMemory]], { answeredGaps }).entries).toEqual([]);
    expect(queueOf([[en, dueOn(today)]], { answeredGaps }).entries).toEqual([]);
    expect(queueOf([[en, dueAt(testNowMs)]], { answeredGaps }).entries).toHaveLength(1);
    expect(queueOf([[ja, dueOn(today)]], { answeredGaps }).entries).toHaveLength(1);
  });

  test("make way for the card on screen", () => {
    const queue = queueOf(
      [
        [ja, newMemory],
        [en, newMemory],
      ],
      { presented: en.id },
    );
    expect(queue.entries.map(({ card }) => card.id)).toEqual([en.id]);
  });
});
