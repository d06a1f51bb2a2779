import { useMemo, useState } from "react";
import { answersOn, type ProgressDays } from "#renderer/domain/progress-days.ts";
import {
  type RetentionUnit,
  retentionBetween,
  retentionUnits,
} from "#renderer/domain/progress-retention.ts";
import { addTests, shareOf, wilsonInterval } from "#renderer/domain/progress-tests.ts";
import { formatDuration, formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Choice } from "#renderer/shared/ui/choice.tsx";
import { ChartCard } from "./chart-card.tsx";
import { formatShare } from "./chart-table.ts";
import { heatTable, retentionTable, reviewsTable, timeTable, unitFor } from "./day-tables.ts";
import { HeatMap } from "./heat-map.tsx";
import { type Series, SeriesChart } from "./series-chart.tsx";

type Props = { readonly days: ProgressDays };

export function HeatCard({ days }: Props) {
  const { t, lang } = useTexts();
  const table = useMemo(() => heatTable(t, days), [t, days]);
  const counts = table.rows.map((row) => Number(row[1]));
  const studied = counts.filter((count) => count > 0).length;
  return (
    <ChartCard
      title={t("progress.heat.title")}
      note={t("progress.heat.note")}
      summary={t("progress.heat.summary", {
        days: formatNumber(lang, counts.length),
        studied: formatNumber(lang, studied),
        most: answersText(t, lang, Math.max(0, ...counts)),
      })}
      table={table}
      file="calendar"
      isEmpty={studied === 0}
    >
      <HeatMap days={days} />
    </ChartCard>
  );
}

const stages: readonly Series[] = [
  { column: 1, as: "bar", color: "var(--chart-learning)" },
  { column: 2, as: "bar", color: "var(--chart-relearning)" },
  { column: 3, as: "bar", color: "var(--chart-young)" },
  { column: 4, as: "bar", color: "var(--chart-mature)" },
];

export function ReviewsCard({ days }: Props) {
  const { t, lang } = useTexts();
  const table = useMemo(() => reviewsTable(t, days), [t, days]);
  const { answers, studied } = totals(days);
  return (
    <ChartCard
      title={t("progress.reviews.title")}
      summary={t("progress.reviews.summary", {
        n: answersText(t, lang, answers),
        mean: answersText(t, lang, answers / Math.max(1, studied)),
      })}
      table={table}
      file="answers"
      isEmpty={answers === 0}
    >
      <SeriesChart table={table} series={stages} />
    </ChartCard>
  );
}

const time: readonly Series[] = [{ column: 1, as: "bar", color: "var(--accent)" }];

export function TimeCard({ days }: Props) {
  const { t, lang } = useTexts();
  const table = useMemo(() => timeTable(t, days), [t, days]);
  const { answers, studied, tookMs } = totals(days);
  return (
    <ChartCard
      title={t("progress.time.title")}
      summary={t("progress.time.summary", {
        total: formatDuration(t, lang, tookMs),
        mean: formatDuration(t, lang, tookMs / Math.max(1, studied)),
      })}
      table={table}
      file="time"
      isEmpty={answers === 0}
    >
      <SeriesChart table={table} series={time} />
    </ChartCard>
  );
}

const shares: readonly Series[] = [
  { column: 1, as: "line", color: "var(--accent)" },
  { column: 2, as: "line", color: "var(--chart-young)" },
  { column: 3, as: "line", color: "var(--chart-mature)" },
];

export function RetentionCard({ days }: Props) {
  const { t, lang } = useTexts();
  const [unit, setUnit] = useState<RetentionUnit>(unitFor(days.length));
  const table = useMemo(() => retentionTable(t, days, unit), [t, days, unit]);
  const { young, mature } = retentionBetween(days, 0, days.length);
  const tests = addTests(young, mature);
  const { low, high } = wilsonInterval(tests);
  return (
    <ChartCard
      title={t("progress.trueRetention.title")}
      note={t("progress.trueRetention.note")}
      summary={t("progress.trueRetention.summary", {
        share: formatShare(lang, shareOf(tests) ?? 0),
        low: formatShare(lang, low),
        high: formatShare(lang, high),
        n: answersText(t, lang, tests.total),
      })}
      table={table}
      file="retention"
      isEmpty={tests.total === 0}
      controls={
        <Choice
          label={t("progress.trueRetention.unit")}
          value={unit}
          onChange={setUnit}
          options={retentionUnits.map((value) => ({
            value,
            label: t(`progress.trueRetention.${value}`),
          }))}
        />
      }
    >
      <SeriesChart table={table} series={shares} lineDomain={lowestShare(table)} />
    </ChartCard>
  );
}

/** From the tenth below the lowest share, so that 85 and 90 % can be told apart. */
function lowestShare({ rows }: { readonly rows: readonly (readonly unknown[])[] }) {
  const values = rows.flatMap((row) => row.slice(1, 4).filter((cell) => typeof cell === "number"));
  return [Math.floor(Math.min(0.8, ...values) * 10) / 10, 1] as const;
}

/** Answers, days with one, and time over the days looked at. */
export function totals(days: ProgressDays) {
  let answers = 0;
  let studied = 0;
  for (let index = 0; index < days.length; index += 1) {
    const count = answersOn(days, index);
    answers += count;
    if (count > 0) studied += 1;
  }
  return { answers, studied, tookMs: days.tookMs.reduce((sum, ms) => sum + ms, 0) };
}

/** 12回, 12 answers. */
export function answersText(
  t: ReturnType<typeof useTexts>["t"],
  lang: ReturnType<typeof useTexts>["lang"],
  count: number,
): string {
  const rounded = Math.round(count * 10) / 10;
  return t("progress.times", { count: rounded, n: formatNumber(lang, rounded) });
}
