import { describe, expect, test } from "vitest";
import type { Card } from "#corpus/card.ts";
import { createCardRows } from "./card-rows.ts";
import { type Memory, newMemory } from "./memory.ts";
import { putMemory } from "./memory-row.ts";
import { nextDue } from "./next-due.ts";
import { defaultSettings } from "./settings.ts";
import { studyDayOf } from "./study-day.ts";
import { createInMemoryJournal } from "./testing/in-memory-journal.ts";
import { testCard, testCatalog, testDecks } from "./testing/test-cards.ts";
import { createTestClock, readyState, startTestStudy, testNowMs } from "./testing/test-study.ts";

const today = studyDayOf(testNowMs, 540);
const dayMs = 86_400_000;

function memory(phase: "learning" | "review", due: Reviewed["due"]): Memory {
  const lastReview = { atMs: testNowMs - dayMs, studyDay: today - 1 };
  const shared = { state: "reviewed", step: 0, stability: 3, difficulty: 5, lapses: 0 } as const;
  return { ...shared, phase, due, lastReview, reps: 1 };
}
type Reviewed = Extract<Memory, { state: "reviewed" }>;

const dueOn = (studyDay: number) => memory("review", { unit: "day", studyDay });
const dueAt = (atMs: number) => memory("learning", { unit: "time", atMs });

function nextDueOf(
  cards: readonly (readonly [Card, Memory])[],
  limits = { newPerDay: 20, reviewsPerDay: 200 },
) {
  const deck = (lang: string) => ({
    cards: cards.map(([card]) => card).filter((card) => card.lang === lang),
  });
  const rows = createCardRows(testCatalog({ ja: deck("ja"), en: deck("en") }));
  for (const [card, known] of cards) {
    if (known.state === "new") continue;
    const { due } = known;
    const dueDay = due.unit === "day" ? due.studyDay : studyDayOf(due.atMs, 540);
    putMemory(rows.study(), rows.rowFor(card.id), known, dueDay);
  }
  return nextDue({
    rows,
    settings: { ...defaultSettings, cardLang: "both", ...limits },
    raised: { newCards: 0, reviews: 0 },
    day: today,
    utcOffsetMin: 540,
    done: { newCards: 20, reviews: 7 },
    presented: null,
    planOf: () => null,
  });
}

const fresh = (count: number) =>
  Array.from({ length: count }, (_, index) => [testCard(index + 1), newMemory] as const);

describe("the next study day that has cards", () => {
  test("is tomorrow while new cards remain, as many as a day allows", () => {
    expect(nextDueOf(fresh(25))).toEqual({ studyDay: today + 1, cards: 20 });
    expect(nextDueOf([...fresh(3), [testCard(9), dueOn(today + 1)]])).toEqual({
      studyDay: today + 1,
      cards: 4,
    });
  });

  test("is the earliest on which a review or a learning card comes due", () => {
    const later = [testCard(1), dueOn(today + 9)] as const;
    const third = [testCard(2), dueOn(today + 3)] as const;
    expect(nextDueOf([later, third])).toEqual({ studyDay: today + 3, cards: 1 });
    expect(nextDueOf([later, third, [testCard(3), dueAt(testNowMs + 2 * dayMs)]])).toEqual({
      studyDay: today + 2,
      cards: 1,
    });
  });

  test("is tomorrow for what today's limit has kept back", () => {
    const cards = [1, 2, 3].map((number) => [testCard(number), dueOn(today - 4)] as const);
    expect(nextDueOf(cards, { newPerDay: 0, reviewsPerDay: 2 })).toEqual({
      studyDay: today + 1,
      cards: 2,
    });
  });

  test("counts siblings once", () => {
    const siblings = [testCard(1, "ja"), testCard(1, "en")].map(
      (card) => [card, dueOn(today + 5)] as const,
    );
    expect(nextDueOf(siblings)).toEqual({ studyDay: today + 5, cards: 1 });
  });

  test("does not come where the limits allow nothing", () => {
    expect(nextDueOf([])).toBeNull();
    const cards = [...fresh(3), [testCard(9), dueOn(today)] as const];
    expect(nextDueOf(cards, { newPerDay: 0, reviewsPerDay: 0 })).toBeNull();
  });
});

test("what the finish promises is what the next day brings", async () => {
  const clock = createTestClock();
  const study = startTestStudy({ clock, journal: createInMemoryJournal(), decks: testDecks(8) });
  await study.settled();
  await study.changeSetting({ key: "newPerDay", value: 3 });
  for (let days = 0, steps = 0; days < 6 && steps < 200; steps += 1) {
    const { next } = readyState(study);
    if (next.kind === "card") {
      const rating = steps % 5 === 2 ? "again" : "good";
      await study.answer(next.card.id, rating, 1_000);
    } else if (next.kind === "waiting") {
      clock.advance(next.untilMs - clock.nowMs());
    } else if (next.nextDue !== null) {
      const { studyDay, cards } = next.nextDue;
      while (studyDayOf(clock.nowMs(), 540) < studyDay) {
        expect(readyState(study).next).toMatchObject({ nextDue: { studyDay, cards } });
        clock.advance(3_600_000);
        study.tick();
      }
      const { counts } = readyState(study);
      expect(counts.new + counts.learning + counts.review).toBe(cards);
      days += 1;
    }
    study.tick();
  }
  expect(readyState(study).deck.seen).toBe(8);
});
