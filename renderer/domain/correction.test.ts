import { describe, expect, test } from "vitest";
import type { Card } from "#corpus/card.ts";
import type { Correction } from "#corpus/fact.ts";
import type { RunningStudy } from "./create-study.ts";
import type { Rating } from "./rating.ts";
import { studyDayOf } from "./study-day.ts";
import { createInMemoryJournal } from "./testing/in-memory-journal.ts";
import { jsonCopy } from "./testing/json-copy.ts";
import { type TestDecks, testCard } from "./testing/test-cards.ts";
import { createTestClock, readyState, startTestStudy } from "./testing/test-study.ts";

const dayMs = 86_400_000;
const corrected: Correction = {
  on: "2026-11-25",
  note: { ja: "2001年度と誤っていた。", en: "It said FY2001." },
};

/** Two cards; `changes` are what a later version makes of the first. */
function deckOf(changes: Partial<Card> = {}): TestDecks {
  const cards = [{ ...testCard(1), ...changes }, testCard(2)];
  return { ja: { cards }, en: { cards: [] } };
}

/** On 22 November card 1 graduates, card 2 stays new; then each version of the app starts on a later day. */
async function learnt() {
  const journal = createInMemoryJournal();
  const clock = createTestClock();
  const start = async (decks: TestDecks) => {
    const study = startTestStudy({ journal, clock, decks });
    await study.settled();
    return study;
  };
  const study = await start(deckOf());
  await rate(study, "easy");
  const memory = study.memoryOf(testCard(1).id);
  study.close();
  return { journal, clock, start, memory };
}

async function rate(study: RunningStudy, rating: Rating): Promise<void> {
  const { next } = readyState(study);
  if (next.kind !== "card") throw new Error(`There is no card, but ${next.kind}.`);
  study.showAnswer(next.card.id);
  await study.answer(next.card.id, rating, 2_000);
}

const shown = (study: RunningStudy) => {
  const { next, counts } = readyState(study);
  if (next.kind !== "card") return { counts };
  return { counts, cardId: next.card.id, counted: next.counted, corrected: next.corrected };
};

const onlyNew = {
  counts: { new: 1, learning: 0, review: 0 },
  cardId: testCard(2).id,
  counted: "new",
  corrected: null,
};
const back = {
  counts: { new: 1, learning: 1, review: 0 },
  cardId: testCard(1).id,
  counted: "learning",
  corrected,
};

describe("when a fact was wrong", () => {
  test("a change of wording changes nothing", async () => {
    const { clock, start, memory } = await learnt();
    clock.advance(3 * dayMs);
    const study = await start(deckOf({ prompt: "別の言い方の問い", answer: "2001 年度" }));
    expect(shown(study)).toEqual(onlyNew);
    expect(study.memoryOf(testCard(1).id)).toEqual(memory);
  });

  test("a correction brings a reviewed card back once, as learning and due now", async () => {
    const { journal, clock, start, memory } = await learnt();
    clock.advance(3 * dayMs);
    const study = await start(deckOf({ corrected }));
    expect(shown(study)).toEqual(back);
    // Known in part still: stability and difficulty stay, and the card is not seen for the first time.
    if (memory.state === "new") throw new Error("Card 1 was answered.");
    const { stability, difficulty, reps, lapses } = memory;
    const kept = { phase: "relearning", step: 0, stability, difficulty, reps, lapses };
    expect(study.memoryOf(testCard(1).id)).toMatchObject(kept);
    await rate(study, "good");
    expect(journal.events.at(-1)).toMatchObject({
      body: { cardId: testCard(1).id, phase: "review", step: 0, promised: { unit: "days" } },
    });
    expect(shown(study)).toEqual(onlyNew);
    expect(readyState(study).today).toMatchObject({ answered: 1, newCards: 0 });
    study.close();
    expect(shown(await start(deckOf({ corrected })))).toEqual(onlyNew);
  });

  test("answered again, it goes on in its steps and is no longer marked", async () => {
    const { clock, start } = await learnt();
    clock.advance(3 * dayMs);
    const study = await start(deckOf({ corrected }));
    await rate(study, "again");
    expect(shown(study)).toEqual({ ...onlyNew, counts: back.counts });
    await rate(study, "easy");
    clock.advance(10 * 60_000);
    study.tick();
    const counts = { new: 0, learning: 1, review: 0 };
    expect(shown(study)).toEqual({ ...back, counts, corrected: null });
  });

  test("a card never answered, or answered since, does not come back", async () => {
    const { clock, start } = await learnt();
    clock.advance(3 * dayMs);
    const decks = deckOf();
    const [first, second] = decks.ja.cards;
    if (first === undefined || second === undefined) throw new Error("The deck has two cards.");
    const withNew = { ...decks, ja: { cards: [first, { ...second, corrected }] } };
    expect(shown(await start(withNew))).toEqual(onlyNew);
    const since = { ...corrected, on: "2026-11-22" };
    expect(shown(await start(deckOf({ corrected: since })))).toEqual(onlyNew);
  });

  test("a correction dated ahead waits for its day, and the end of today announces it", async () => {
    const { clock, start } = await learnt();
    clock.advance(2 * dayMs);
    const study = await start(deckOf({ corrected }));
    expect(shown(study)).toEqual(onlyNew);
    await rate(study, "easy");
    expect(readyState(study).next).toEqual({
      kind: "finished",
      nextDue: { studyDay: studyDayOf(clock.nowMs(), 540) + 1, cards: 1 },
    });
    clock.advance(dayMs);
    study.tick();
    expect(shown(study)).toEqual({ ...back, counts: { new: 0, learning: 1, review: 0 } });
  });

  test("the journal and the memory folded from it are the same with and without a correction", async () => {
    const { journal, clock, start } = await learnt();
    clock.advance(3 * dayMs);
    const lines = jsonCopy(journal.events);
    const study = await start(deckOf({ corrected }));
    expect(journal.events).toEqual(lines);
    await rate(study, "good");
    const memory = study.memoryOf(testCard(1).id);
    study.close();
    const without = await start(deckOf());
    expect(without.memoryOf(testCard(1).id)).toEqual(memory);
  });

  test("undo brings the card back with its mark", async () => {
    const { clock, start } = await learnt();
    clock.advance(3 * dayMs);
    const study = await start(deckOf({ corrected }));
    await rate(study, "good");
    await study.undo();
    expect(shown(study)).toEqual(back);
  });

  test("answering it takes nothing from the day's limit of reviews", async () => {
    const { clock, start } = await learnt();
    clock.advance(3 * dayMs);
    const first = await start(deckOf());
    await rate(first, "easy");
    await first.changeSetting({ key: "reviewsPerDay", value: 1 });
    first.close();
    clock.advance(30 * dayMs);
    const later = { ...corrected, on: "2026-12-20" };
    const study = await start(deckOf({ corrected: later }));
    const counts = { new: 0, learning: 1, review: 1 };
    expect(shown(study)).toMatchObject({ counts });
    await rate(study, "good");
    expect(shown(study)).toMatchObject({ counts: { ...counts, learning: 0 } });
  });
});
