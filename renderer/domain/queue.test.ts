import { describe, expect, test } from "vitest";
import type { Card } from "#corpus/card.ts";
import { createCardRows } from "./card-rows.ts";
import { createDayQueue, type DayQueue } from "./day-queue.ts";
import type { Memory } from "./memory.ts";
import { newMemory } from "./memory.ts";
import { putMemory } from "./memory-row.ts";
import type { QueueInput, QueueSettings } from "./queue.ts";
import { defaultSettings } from "./settings.ts";
import { studyDayOf } from "./study-day.ts";
import { testCard, testCatalog } from "./testing/test-cards.ts";
import { testNowMs } from "./testing/test-study.ts";

const today = studyDayOf(testNowMs, 540);
const minute = 60_000;
const learnAheadMs = defaultSettings.learnAheadMin * minute;

function memory(phase: "learning" | "review", due: Reviewed["due"]): Memory {
  const lastReview = { atMs: testNowMs - 86_400_000, studyDay: today - 1 };
  const shared = { state: "reviewed", step: 0, stability: 3, difficulty: 5, lapses: 0 } as const;
  return { ...shared, phase, due, lastReview, reps: 1 };
}
type Reviewed = Extract<Memory, { state: "reviewed" }>;

const dueAt = (atMs: number) => memory("learning", { unit: "time", atMs });
const dueOn = (studyDay: number) => memory("review", { unit: "day", studyDay });

type Options = Partial<Omit<QueueInput, "settings">> & {
  readonly settings?: Partial<QueueSettings>;
  /** Answered already on this day. */
  readonly answered?: readonly Card[];
};

/** A queue of these cards in this order, all of them in the deck. */
function queueOf(cards: readonly (readonly [Card, Memory])[], options: Options = {}): TestQueue {
  const { settings, answered = [], ...rest } = options;
  const deck = (lang: string) => ({
    cards: cards.map(([card]) => card).filter((card) => card.lang === lang),
  });
  const rows = createCardRows(testCatalog({ ja: deck("ja"), en: deck("en") }, answered));
  for (const [card, known] of cards) {
    if (known.state === "new") continue;
    const dueDay = known.due.unit === "day" ? known.due.studyDay : today;
    putMemory(rows.study(), rows.rowFor(card.id), known, dueDay);
  }
  for (const card of answered) {
    const row = rows.rowFor(card.id);
    if (rows.study().phase[row] === 0)
      putMemory(rows.study(), row, dueOn(today + 3) as Reviewed, today + 3);
    rows.study().lastDay[row] = today;
  }
  const queue = createDayQueue({
    rows,
    settings: { ...defaultSettings, cardLang: "both", ...settings },
    raised: { newCards: 0, reviews: 0 },
    day: today,
    utcOffsetMin: 540,
    done: { newCards: 0, reviews: 0 },
    presented: null,
    planOf: () => null,
    ...rest,
  });
  return { queue, rows };
}

type TestQueue = { readonly queue: DayQueue; readonly rows: ReturnType<typeof createCardRows> };

/** The facts of the cards as they come, if each is answered and then leaves for another day. */
function numbersOf({ queue, rows }: TestQueue): readonly number[] {
  const numbers: number[] = [];
  for (let item = queue.first(testNowMs); item !== null; item = queue.first(testNowMs)) {
    numbers.push(Number(rows.table.cardIds[item.row]?.slice(19, 23)));
    putMemory(rows.study(), item.row, dueOn(today + 9) as Reviewed, today + 9);
    queue.answered(item.row);
  }
  return numbers;
}

const countsOf = ({ queue }: TestQueue) => queue.counts(testNowMs);

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
    expect(countsOf(queue)).toEqual({ new: 1, learning: 3, review: 2 });
    expect(numbersOf(queue)).toEqual([6, 4, 7, 1, 3, 2]);
  });

  test("keeps to the limits, minus what was done today, plus what was asked for beyond them", () => {
    const cards = [1, 2, 3, 4].flatMap((number) => [
      [testCard(number), newMemory] as const,
      [testCard(number + 4), dueOn(today)] as const,
    ]);
    const settings = { newPerDay: 3, reviewsPerDay: 2 };
    const done = { newCards: 1, reviews: 1 };
    expect(countsOf(queueOf(cards, { settings, done }))).toEqual({
      new: 2,
      learning: 0,
      review: 1,
    });
    const raised = { newCards: 1, reviews: 2 };
    expect(countsOf(queueOf(cards, { settings, done, raised }))).toMatchObject({
      new: 3,
      review: 3,
    });
    const over = queueOf(cards, { settings, done: { newCards: 9, reviews: 9 } });
    expect(over.queue.first(testNowMs)).toBeNull();
  });

  test("waits for a learning card of later today, and for none of tomorrow", () => {
    const inAnHour = testNowMs + 60 * minute;
    const { queue } = queueOf([[testCard(1), dueAt(inAnHour)]]);
    expect(queue.first(testNowMs)).toBeNull();
    expect(queue.counts(testNowMs)).toEqual({ new: 0, learning: 1, review: 0 });
    expect(queue.nextAtMs(testNowMs)).toBe(inAnHour - learnAheadMs);
    expect(queue.first(inAnHour - learnAheadMs)).toMatchObject({ counted: "learning" });
    const tomorrow = queueOf([[testCard(1), dueAt(testNowMs + 24 * 60 * minute)]]);
    expect(countsOf(tomorrow).learning).toBe(0);
    expect(tomorrow.queue.nextAtMs(testNowMs)).toBeNull();
  });

  test("shows no learning card before its time where that is not wished", () => {
    const card = [testCard(1), dueAt(testNowMs + minute)] as const;
    const { queue } = queueOf([card], { settings: { learnAheadMin: 0 } });
    expect(queue.first(testNowMs)).toBeNull();
    expect(queue.nextAtMs(testNowMs)).toBe(testNowMs + minute);
  });

  test("leaves out what is suspended or buried, and takes in what is planned beyond the limit", () => {
    const cards = [1, 2, 3, 4, 5].map((number) => [testCard(number), newMemory] as const);
    const { rows } = queueOf(cards);
    const study = rows.study();
    study.isSuspended[0] = 1;
    study.buriedOn[1] = today;
    study.buriedOn[2] = today - 1;
    study.plannedDay[3] = today;
    study.plannedDay[4] = today + 1;
    const queue = createDayQueue({
      rows,
      settings: { ...defaultSettings, newPerDay: 0 },
      raised: { newCards: 0, reviews: 0 },
      day: today,
      utcOffsetMin: 540,
      done: { newCards: 0, reviews: 0 },
      presented: null,
      planOf: () => null,
    });
    expect(numbersOf({ queue, rows })).toEqual([4]);
  });

  test("takes new cards in the order of the documents, or in one that only looks like none", () => {
    const cards = [3, 1, 2].map((number) => [testCard(number), newMemory] as const);
    const order = (newOrder: QueueSettings["newOrder"]) =>
      numbersOf(queueOf(cards, { settings: { newOrder } }));
    expect(order("importance")).toEqual([3, 1, 2]);
    expect(order("random")).toEqual(order("random"));
    expect(order("random").toSorted()).toEqual([1, 2, 3]);
  });
});

describe("siblings", () => {
  const ja = testCard(1, "ja");
  const en = testCard(1, "en");

  test("of one gap come on different days, and count once", () => {
    const both = (first: Memory, second: Memory, settings = {}) =>
      countsOf(
        queueOf(
          [
            [ja, first],
            [en, second],
          ],
          { settings },
        ),
      );
    expect(both(newMemory, newMemory).new).toBe(1);
    expect(both(newMemory, dueOn(today))).toMatchObject({ new: 0, review: 1 });
    expect(both(dueOn(today), dueAt(testNowMs)).review).toBe(0);
    const unburied = { burySiblings: false };
    expect(both(newMemory, dueOn(today), unburied)).toMatchObject({ new: 1, review: 1 });
  });

  test("of a card answered today are kept back, but never while learning", () => {
    const left = (card: Card, known: Memory) =>
      queueOf([[card, known]], { answered: [ja] }).queue.first(testNowMs);
    expect(left(en, newMemory)).toBeNull();
    expect(left(en, dueOn(today))).toBeNull();
    expect(left(en, dueAt(testNowMs))).not.toBeNull();
    const own = queueOf([[ja, dueOn(today)]], { answered: [ja] });
    expect(own.queue.first(testNowMs)).not.toBeNull();
  });

  test("make way for the card on screen", () => {
    const cards = [
      [ja, newMemory],
      [en, newMemory],
    ] as const;
    const presented = queueOf(cards).rows.table.rowOf(en.id);
    expect(queueOf(cards, { presented }).queue.first(testNowMs)).toMatchObject({ row: presented });
  });
});
