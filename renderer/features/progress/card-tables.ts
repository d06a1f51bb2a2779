import { answerClasses } from "#renderer/domain/progress-answers.ts";
import type { ProgressArea } from "#renderer/domain/progress-areas.ts";
import type { ProgressButtons } from "#renderer/domain/progress-buttons.ts";
import type { Calibration } from "#renderer/domain/progress-calibration.ts";
import type { Forecast } from "#renderer/domain/progress-forecast.ts";
import type { Histogram } from "#renderer/domain/progress-histogram.ts";
import type { ProgressHour } from "#renderer/domain/progress-hours.ts";
import { shareOf, wilsonInterval } from "#renderer/domain/progress-tests.ts";
import { ratings } from "#renderer/domain/rating.ts";
import type { Translate } from "#renderer/shared/i18n.ts";
import type { ChartTable } from "./chart-table.ts";

/** Overdue and learning cards stand before today, in rows of their own; a year is shown by weeks. */
export function forecastTable(
  t: Translate,
  { overdue, learning, young, mature }: Forecast,
  days: number,
): ChartTable {
  const step = days > 100 ? 7 : 1;
  let total = overdue + learning;
  const rows: (string | number)[][] = [
    [t("progress.forecast.overdue"), overdue, 0, 0, overdue],
    [t("progress.forecast.learning"), learning, 0, 0, total],
  ];
  for (let from = 0; from < days; from += step) {
    const to = Math.min(days, from + step);
    const sum = (column: Uint32Array) => column.slice(from, to).reduce((all, n) => all + n, 0);
    const [ofYoung, ofMature] = [sum(young), sum(mature)];
    total += ofYoung + ofMature;
    const name = from === 0 && step === 1 ? t("progress.forecast.today") : `${from}`;
    rows.push([step === 1 ? name : `${from}–${to - 1}`, 0, ofYoung, ofMature, total]);
  }
  return {
    columns: [
      { title: t("progress.column.dueIn"), kind: "text" },
      { title: t("progress.forecast.waiting"), kind: "number" },
      { title: t("progress.column.young"), kind: "number" },
      { title: t("progress.column.mature"), kind: "number" },
      { title: t("progress.forecast.cumulative"), kind: "number" },
    ],
    rows,
  };
}

/** Bins that hold a card, and those between them. */
export function histogramTable(
  t: Translate,
  { edges, counts }: Histogram,
  kind: "days" | "points" | "share",
): ChartTable {
  const first = counts.findIndex((count) => count > 0);
  const last = counts.findLastIndex((count) => count > 0);
  const rows = Array.from(counts, (count, bin) => {
    const [from = 0, to = 0] = [edges[bin], edges[bin + 1]];
    return [from, bin === counts.length - 1 && kind === "days" ? null : to, count];
  });
  const edge = kind === "share" ? "share" : "number";
  return {
    columns: [
      { title: t("progress.column.from"), kind: edge },
      { title: t("progress.column.to"), kind: edge },
      { title: t("progress.column.cards"), kind: "number" },
    ],
    rows: first === -1 ? [] : rows.slice(first, last + 1),
  };
}

export function buttonsTable(t: Translate, buttons: ProgressButtons): ChartTable {
  return {
    columns: [
      { title: t("progress.column.stage"), kind: "text" },
      ...ratings.map((rating) => ({ title: t(`rating.${rating}`), kind: "number" as const })),
    ],
    rows: answerClasses.map((name) => [
      t(`progress.column.${name}`),
      ...ratings.map((rating) => buttons[name][rating]),
    ]),
  };
}

export function hoursTable(t: Translate, hours: readonly ProgressHour[]): ChartTable {
  return {
    columns: [
      { title: t("progress.column.hour"), kind: "number" },
      { title: t("progress.column.answers"), kind: "number" },
      { title: t("progress.column.retention"), kind: "share" },
      { title: t("progress.column.tests"), kind: "number" },
    ],
    rows: hours.map(({ answers, tests }, hour) => [hour, answers, shareOf(tests), tests.total]),
  };
}

export function calibrationTable(t: Translate, { bins }: Calibration): ChartTable {
  return {
    columns: [
      { title: t("progress.column.from"), kind: "share" },
      { title: t("progress.column.to"), kind: "share" },
      { title: t("progress.column.predicted"), kind: "share" },
      { title: t("progress.column.actual"), kind: "share" },
      { title: t("progress.column.low"), kind: "share" },
      { title: t("progress.column.high"), kind: "share" },
      { title: t("progress.column.tests"), kind: "number" },
    ],
    rows: bins.map(({ from, to, predicted, tests }) => {
      const { low, high } = wilsonInterval(tests);
      return [from, to, predicted, shareOf(tests), low, high, tests.total];
    }),
  };
}

export function areasTable(
  t: Translate,
  areas: readonly ProgressArea[],
  nameOf: (index: number) => string,
): ChartTable {
  return {
    columns: [
      { title: t("progress.column.name"), kind: "text" },
      { title: t("progress.column.verdict"), kind: "text" },
      { title: t("progress.column.retention"), kind: "share" },
      { title: t("progress.column.tests"), kind: "number" },
      { title: t("progress.column.retrievability"), kind: "share" },
      { title: t("progress.column.seen"), kind: "number" },
      { title: t("progress.column.cards"), kind: "number" },
      { title: t("progress.column.lapses"), kind: "number" },
    ],
    rows: areas.map((area) => [
      nameOf(area.index),
      area.isWeak ? t("progress.weak") : "",
      shareOf(area.tests),
      area.tests.total,
      area.retrievability,
      area.seen,
      area.cards,
      area.lapses,
    ]),
  };
}
