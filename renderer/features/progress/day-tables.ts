import { answersOn, type ProgressDays } from "#renderer/domain/progress-days.ts";
import {
  type DaySpan,
  daySpans,
  type RetentionUnit,
  retentionBy,
} from "#renderer/domain/progress-retention.ts";
import { addTests, shareOf, wilsonInterval } from "#renderer/domain/progress-tests.ts";
import type { Translate } from "#renderer/shared/i18n.ts";
import { type ChartTable, isoDate } from "./chart-table.ts";

/** Days that stand in a chart as one bar: as many as can still be told apart. */
export function unitFor(days: number): RetentionUnit {
  if (days <= 92) return "day";
  return days <= 731 ? "week" : "month";
}

/** The last year, day by day. */
export function heatTable(t: Translate, days: ProgressDays): ChartTable {
  const first = Math.max(0, days.length - 366);
  const rows = Array.from({ length: days.length - first }, (_, index) => {
    const at = first + index;
    return [isoDate(days.firstDay + at), answersOn(days, at), minutes(days.tookMs[at] ?? 0)];
  });
  return {
    columns: [
      { title: t("progress.column.date"), kind: "date" },
      { title: t("progress.column.answers"), kind: "number" },
      { title: t("progress.column.minutes"), kind: "number" },
    ],
    rows,
  };
}

export function reviewsTable(t: Translate, days: ProgressDays): ChartTable {
  const { learning, relearning, young, mature } = days.answers;
  return {
    columns: [
      { title: t("progress.column.from"), kind: "date" },
      { title: t("progress.column.learning"), kind: "number" },
      { title: t("progress.column.relearning"), kind: "number" },
      { title: t("progress.column.young"), kind: "number" },
      { title: t("progress.column.mature"), kind: "number" },
    ],
    rows: daySpans(unitFor(days.length), days).map((span) => [
      isoDate(days.firstDay + span.from),
      ...[learning, relearning, young, mature].map((column) => sumOver(column, span)),
    ]),
  };
}

export function timeTable(t: Translate, days: ProgressDays): ChartTable {
  return {
    columns: [
      { title: t("progress.column.from"), kind: "date" },
      { title: t("progress.column.minutes"), kind: "number" },
    ],
    rows: daySpans(unitFor(days.length), days).map((span) => [
      isoDate(days.firstDay + span.from),
      minutes(sumOver(days.tookMs, span)),
    ]),
  };
}

export function retentionTable(t: Translate, days: ProgressDays, unit: RetentionUnit): ChartTable {
  return {
    columns: [
      { title: t("progress.column.from"), kind: "date" },
      { title: t("progress.column.retention"), kind: "share" },
      { title: t("progress.column.youngRetention"), kind: "share" },
      { title: t("progress.column.matureRetention"), kind: "share" },
      { title: t("progress.column.low"), kind: "share" },
      { title: t("progress.column.high"), kind: "share" },
      { title: t("progress.column.youngTests"), kind: "number" },
      { title: t("progress.column.matureTests"), kind: "number" },
    ],
    rows: retentionBy(unit, days).map(({ firstDay, young, mature }) => {
      const both = addTests(young, mature);
      const { low, high } = wilsonInterval(both);
      return [
        isoDate(firstDay),
        ...[shareOf(both), shareOf(young), shareOf(mature), low, high],
        ...[young.total, mature.total],
      ];
    }),
  };
}

/** Whole tenths of minutes. */
function minutes(ms: number): number {
  return Math.round(ms / 6_000) / 10;
}

function sumOver(column: Uint32Array | Float64Array, { from, to }: DaySpan): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += column[index] ?? 0;
  return sum;
}
