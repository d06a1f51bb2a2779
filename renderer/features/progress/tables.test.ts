import { expect, test } from "vitest";
import { progressOf } from "#renderer/domain/progress.ts";
import { progressCards, progressLog } from "#renderer/domain/progress-input.ts";
import { createFsrs6 } from "#renderer/domain/testing/fsrs6.ts";
import { syntheticStudy } from "#renderer/domain/testing/synthetic-study.ts";
import { createI18n } from "#renderer/shared/i18n.ts";
import {
  areasTable,
  buttonsTable,
  calibrationTable,
  forecastTable,
  histogramTable,
  hoursTable,
} from "./card-tables.ts";
import type { ChartTable } from "./chart-table.ts";
import { formatCell } from "./chart-table.ts";
import { heatTable, retentionTable, reviewsTable, timeTable } from "./day-tables.ts";
import { questionOf, rangeOf } from "./question.ts";

const today = 20_600;
const { t } = createI18n("en");
const study = syntheticStudy({ seed: 9, cards: 300, newPerDay: 5, days: 150, today });
const progress = progressOf(
  progressLog(study.log, study.table),
  progressCards(study.table),
  questionOf({ range: "all", document: "", topic: "" }, [], today, {
    cardLang: "ja",
    deckForms: "best",
  }),
  createFsrs6().recall,
);

function sum({ rows }: ChartTable, ...columns: readonly number[]): number {
  return rows.reduce((all, row) => all + columns.reduce((n, at) => n + Number(row[at]), 0), 0);
}

test("every table of answers adds up to the same answers", () => {
  const { length } = study.log;
  expect(sum(heatTable(t, progress.days), 1)).toBe(length);
  expect(sum(reviewsTable(t, progress.days), 1, 2, 3, 4)).toBe(length);
  expect(sum(buttonsTable(t, progress.buttons), 1, 2, 3, 4)).toBe(length);
  expect(sum(hoursTable(t, progress.hours), 1)).toBe(length);
});

test("every table of tests adds up to the same tests, by day, week and month", () => {
  const tests = sum(hoursTable(t, progress.hours), 3);
  for (const unit of ["day", "week", "month"] as const) {
    expect(sum(retentionTable(t, progress.days, unit), 6, 7)).toBe(tests);
  }
  expect(sum(areasTable(t, progress.areas.topics, String), 3)).toBe(tests);
  expect(sum(areasTable(t, progress.areas.documents, String), 3)).toBe(tests);
  expect(sum(calibrationTable(t, progress.calibration), 6)).toBe(tests);
});

test("every card is forecast once, whether days or weeks are shown", () => {
  const { later } = progress.forecast;
  const total = (days: number) =>
    Number(forecastTable(t, progress.forecast, days).rows.at(-1)?.[4]);
  expect(total(365) + later).toBe(300);
  expect(sum(forecastTable(t, progress.forecast, 365), 1, 2, 3)).toBe(total(365));
  expect(total(30)).toBeLessThan(total(365));
});

test("a histogram's table holds every card and begins where the cards do", () => {
  const table = histogramTable(t, progress.histograms.stability, "days");
  expect(sum(table, 2)).toBe(300);
  expect(table.rows[0]?.[2]).toBeGreaterThan(0);
  expect(table.rows.at(-1)?.[2]).toBeGreaterThan(0);
});

test("time is that of the answers, in minutes", () => {
  const took = study.log.tookMs.reduce((all, ms) => all + ms, 0);
  expect(sum(timeTable(t, progress.days), 1)).toBeCloseTo(took / 60_000, -1);
});

test("what the address does not say is a year of everything", () => {
  expect(rangeOf("")).toBe("365");
  expect(rangeOf("nonsense")).toBe("365");
  const settings = { cardLang: "both", deckForms: "best" } as const;
  const question = questionOf(
    { range: "30", document: "b", topic: "nowhere" },
    ["a", "b"],
    100,
    settings,
  );
  expect(question).toMatchObject({ fromDay: 71, scope: { documents: [1], topics: [] } });
});

test("cells are printed in the language's own way", () => {
  expect(formatCell("ja", "date", "2026-11-22")).toBe("2026/11/22");
  expect(formatCell("en", "share", 0.9123)).toBe("91.2%");
  expect(formatCell("en", "number", null)).toBe("–");
});
