import { expect, test } from "vitest";
import { notInDeck } from "./card-table.ts";
import { progressOf } from "./progress.ts";
import { progressCards, progressLog } from "./progress-input.ts";
import { createFsrs6 } from "./testing/fsrs6.ts";
import { testCards, testLog } from "./testing/progress-rows.ts";
import {
  type SyntheticStudent,
  syntheticStudy,
  syntheticTopics,
} from "./testing/synthetic-study.ts";

const { recall } = createFsrs6();

function areasOf(student: Partial<SyntheticStudent>) {
  const today = 20_600;
  const study = syntheticStudy({
    ...{ seed: 3, cards: 600, newPerDay: 20, days: 60, today },
    ...student,
  });
  const question = {
    today,
    fromDay: null,
    scope: { documents: [], topics: [] },
    cardLang: "ja" as const,
    deckForms: "best" as const,
  };
  const log = progressLog(study.log, study.table);
  return progressOf(log, progressCards(study.table), question, recall).areas;
}

test("a topic that does not stick comes first, and alone is called weak", () => {
  const { topics } = areasOf({ recallFactor: (row) => (row % syntheticTopics === 4 ? 0.75 : 1) });
  expect(topics[0]).toMatchObject({ index: 4, isWeak: true });
  expect(topics.filter(({ isWeak }) => isWeak)).toHaveLength(1);
});

test("where all topics are alike, chance is hardly ever shown as weakness", () => {
  const seeds = Array.from({ length: 60 }, (_, seed) => seed + 100);
  const alarms = seeds.filter((seed) =>
    areasOf({ seed, cards: 240, days: 40 }).topics.some(({ isWeak }) => isWeak),
  );
  expect(alarms.length).toBeLessThanOrEqual(3);
});

test("a handful of failures is no weakness yet", () => {
  const cards = testCards(24);
  cards.phase.fill(2);
  const failures = Array.from({ length: 19 }, () => ({ card: 0, rating: 1 }));
  const successes = Array.from({ length: 300 }, () => ({ card: 1 }));
  const question = { today: 100, fromDay: null, scope: { documents: [], topics: [] } };
  const { topics } = progressOf(
    testLog([...failures, ...successes]),
    cards,
    { ...question, cardLang: "ja", deckForms: "best" },
    recall,
  ).areas;
  expect(topics[0]).toMatchObject({ index: 0, tests: { passed: 0, total: 19 }, isWeak: false });
});

test("cards in no deck count once they are seen or put into play", () => {
  const cards = testCards(syntheticTopics * 3);
  for (const [row, change] of [0, syntheticTopics, syntheticTopics * 2].entries()) {
    cards.deckOrder[change] = notInDeck;
    if (row === 1) cards.addedDay[change] = 90;
    if (row === 2) cards.phase[change] = 2;
  }
  const question = { today: 100, fromDay: null, scope: { documents: [], topics: [] } };
  const { areas } = progressOf(
    testLog([]),
    cards,
    { ...question, cardLang: "both", deckForms: "best" },
    recall,
  );
  expect(areas.topics.find(({ index }) => index === 0)).toMatchObject({ cards: 2, seen: 1 });
});
