import { expect, test } from "vitest";
import { ratings } from "./rating.ts";
import { deriveState } from "./ready-state.ts";
import { createStudyFold } from "./study-fold.ts";
import { testLine, testReview } from "./testing/test-events.ts";
import { cardsById, testDecks, testNowMs } from "./testing/test-study.ts";

declare const performance: { now(): number };

test("with 2,000 cards a state is derived well within a frame", () => {
  const decks = testDecks(2_000);
  const fold = createStudyFold();
  fold.apply(
    Array.from({ length: 8_000 }, (_, index) =>
      testLine({
        seq: index + 1,
        kind: "reviewed",
        body: testReview((index % 1_600) + 1, ratings[index % 4], testNowMs - 86_400_000),
      }),
    ),
  );
  const situation = {
    fold,
    decks,
    cards: cardsById(decks),
    nowMs: testNowMs,
    utcOffsetMin: 540,
    presented: null,
  };
  const timesMs = Array.from({ length: 60 }, () => {
    const startMs = performance.now();
    expect(deriveState(situation).state.deck).toEqual({ total: 2_000, seen: 1_600 });
    return performance.now() - startMs;
  });
  // The best of many, since other tests run beside this one and only make it slower.
  expect(Math.min(...timesMs)).toBeLessThan(5);
});
