import { expect, test } from "vitest";
import { forecast, forecastDays } from "./progress-forecast.ts";
import { cardHistograms, histogram } from "./progress-histogram.ts";
import { rowsInScope } from "./progress-scope.ts";
import { createFsrs6 } from "./testing/fsrs6.ts";
import { testCards } from "./testing/progress-rows.ts";

const today = 20_600;
const question = {
  today,
  fromDay: null,
  scope: { documents: [], topics: [] },
  cardLang: "ja" as const,
  deckForms: "best" as const,
};

function cardsDue(...dueIn: readonly number[]) {
  const cards = testCards(dueIn.length);
  for (const [row, days] of dueIn.entries()) {
    cards.phase[row] = 2;
    cards.dueDay[row] = today + days;
    cards.lastDay[row] = today - 10;
    cards.stability[row] = 10;
    cards.difficulty[row] = 5;
  }
  return cards;
}

test("what is overdue, due on a day and due later is counted apart", () => {
  const result = forecast(cardsDue(-3, -1, 0, 10, 11, 364, 365), null, question);
  expect(result).toMatchObject({ overdue: 2, learning: 0, later: 1 });
  expect([result.young[0], result.young[10], result.mature[11]]).toEqual([1, 1, 1]);
  expect(result.mature[forecastDays - 1]).toBe(1);
});

test("new, suspended and other-language cards are not forecast; learning ones are due by the minute", () => {
  const cards = cardsDue(0, 0, 0, 0);
  cards.phase[0] = 0;
  cards.isSuspended[1] = 1;
  cards.lang[2] = 1;
  cards.phase[3] = 3;
  const only = forecast(cards, null, question);
  expect([only.learning, only.young[0]]).toEqual([1, 0]);
  expect(forecast(cards, null, { ...question, cardLang: "both" }).young[0]).toBe(1);
});

test("a scope of documents and topics takes what lies in both", () => {
  const cards = testCards(60);
  const inScope = rowsInScope(cards, { documents: [0], topics: [0, 5] });
  const rows = Array.from(inScope ?? [], (value, row) => (value === 1 ? row : -1));
  expect(rows.filter((row) => row >= 0)).toEqual(
    [0, 5, 60 - 12 + 5].filter((row) => row % 5 === 0 && [0, 5].includes(row % 12)),
  );
  expect(rowsInScope(cards, { documents: [], topics: [] })).toBeNull();
});

test("a histogram holds every value, also those beyond its edges", () => {
  const { counts, mean, median } = histogram(Float64Array.of(9, 1, 2, -1, 3), [0, 2, 3]);
  expect(Array.from(counts)).toEqual([2, 3]);
  expect(mean).toBeCloseTo(2.8);
  expect(median).toBe(2);
});

test("retrievability is that of today, ninety per cent after as many days as the stability", () => {
  const { recall } = createFsrs6();
  const { retrievability, interval } = cardHistograms(cardsDue(5, 5), null, today, recall);
  expect(retrievability.mean).toBeCloseTo(0.9, 6);
  expect(interval.median).toBe(15);
  expect(retrievability.counts.reduce((sum, count) => sum + count, 0)).toBe(2);
});
