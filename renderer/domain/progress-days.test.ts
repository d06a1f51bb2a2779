import { expect, test } from "vitest";
import { progressAnswers } from "./progress-answers.ts";
import { answersOn, progressDays } from "./progress-days.ts";
import { progressHours } from "./progress-hours.ts";
import { retentionBetween, retentionBy } from "./progress-retention.ts";
import { type TestAnswer, testLog } from "./testing/progress-rows.ts";

const sunday = Date.parse("2026-11-29") / 86_400_000;

function daysOf(answers: readonly TestAnswer[], today: number, fromDay: number | null = null) {
  const log = testLog(answers);
  return progressDays(log, progressAnswers(log, null, fromDay), today, fromDay);
}

test("days run without a hole from the first answer to today", () => {
  const days = daysOf([{ studyDay: sunday }, { studyDay: sunday, tookMs: 500 }], sunday + 2);
  expect(days.firstDay).toBe(sunday);
  expect([0, 1, 2].map((index) => answersOn(days, index))).toEqual([2, 0, 0]);
  expect(Array.from(days.tookMs)).toEqual([1_500, 0, 0]);
});

test("answers dated by a wrong clock are counted apart and draw no empty decade", () => {
  const days = daysOf(
    [{ studyDay: sunday }, { studyDay: sunday + 3_653 }, { studyDay: -80_000 }],
    sunday,
  );
  expect(days).toMatchObject({ length: 1, outside: 2 });
});

test("weeks begin on Monday and months on the first", () => {
  const days = daysOf(
    [
      { studyDay: sunday, rating: 1 },
      { card: 1, studyDay: sunday + 1 },
      { card: 2, studyDay: sunday + 2 },
      { card: 3, studyDay: sunday + 2, rating: 2 },
    ],
    sunday + 2,
  );
  expect(retentionBy("week", days).map(({ firstDay, young }) => [firstDay, young])).toEqual([
    [sunday, { passed: 0, total: 1 }],
    [sunday + 1, { passed: 3, total: 3 }],
  ]);
  expect(retentionBy("month", days).map(({ firstDay, young }) => [firstDay, young])).toEqual([
    [sunday, { passed: 1, total: 2 }],
    [sunday + 2, { passed: 2, total: 2 }],
  ]);
  expect(retentionBy("day", days)).toHaveLength(3);
  expect(retentionBetween(days, -5, 2).young).toEqual({ passed: 1, total: 2 });
});

test("an answer counts in the hour of the place where it was given", () => {
  const atMs = Date.UTC(2026, 10, 29, 23, 30);
  const log = testLog([{ atMs }, { atMs, utcOffsetMin: -300, rating: 1 }, { atMs: -1 }]);
  const hours = progressHours(log, progressAnswers(log, null, null));
  expect(hours[8]).toEqual({ answers: 2, tests: { passed: 2, total: 2 } });
  expect(hours[18]).toEqual({ answers: 1, tests: { passed: 0, total: 1 } });
});
