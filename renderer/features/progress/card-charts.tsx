import { useMemo, useState } from "react";
import type { Progress } from "#renderer/domain/progress.ts";
import type { Histogram } from "#renderer/domain/progress-histogram.ts";
import { shareOf } from "#renderer/domain/progress-tests.ts";
import { ratings } from "#renderer/domain/rating.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Choice } from "#renderer/shared/ui/choice.tsx";
import { CalibrationChart } from "./calibration-chart.tsx";
import {
  buttonsTable,
  calibrationTable,
  forecastTable,
  histogramTable,
  hoursTable,
} from "./card-tables.ts";
import { ChartCard } from "./chart-card.tsx";
import { formatCell, formatShare } from "./chart-table.ts";
import { answersText } from "./day-charts.tsx";
import { type Series, SeriesChart } from "./series-chart.tsx";

type Props = { readonly progress: Progress };

const due: readonly Series[] = [
  { column: 1, as: "bar", color: "var(--chart-relearning)" },
  { column: 2, as: "bar", color: "var(--chart-young)" },
  { column: 3, as: "bar", color: "var(--chart-mature)" },
];
const spans = ["30", "90", "365"] as const;

export function ForecastCard({ progress: { forecast } }: Props) {
  const { t, lang } = useTexts();
  const [span, setSpan] = useState<(typeof spans)[number]>("30");
  const days = Number(span);
  const table = useMemo(() => forecastTable(t, forecast, days), [t, forecast, days]);
  const total = Number(table.rows.at(-1)?.[4] ?? 0);
  return (
    <ChartCard
      title={t("progress.forecast.title")}
      note={t("progress.forecast.note")}
      summary={t("progress.forecast.summary", {
        overdue: formatNumber(lang, forecast.overdue),
        days,
        n: formatNumber(lang, total - forecast.overdue),
      })}
      table={table}
      file="forecast"
      isEmpty={total + forecast.later === 0}
      controls={
        <Choice
          label={t("progress.forecast.span")}
          value={span}
          onChange={setSpan}
          options={spans.map((value) => ({
            value,
            label: t("unit.days", { count: Number(value), n: value }),
          }))}
        />
      }
    >
      <SeriesChart table={table} series={due} />
    </ChartCard>
  );
}

const cards: readonly Series[] = [{ column: 2, as: "bar", color: "var(--accent)" }];

type HistogramProps = {
  readonly name: keyof Progress["histograms"];
  readonly histogram: Histogram;
};

export function HistogramCard({ name, histogram }: HistogramProps) {
  const { t, lang } = useTexts();
  const kind = name === "retrievability" ? "share" : name === "difficulty" ? "points" : "days";
  const table = useMemo(() => histogramTable(t, histogram, kind), [t, histogram, kind]);
  const count = histogram.counts.reduce((sum, n) => sum + n, 0);
  const print = (value: number) =>
    kind === "share"
      ? formatShare(lang, value)
      : kind === "days"
        ? t("unit.days", { count: Math.round(value), n: formatNumber(lang, value) })
        : formatNumber(lang, value);
  return (
    <ChartCard
      title={t(`progress.histogram.${name}`)}
      note={t(`progress.histogram.${name}Note`)}
      summary={t("progress.histogram.summary", {
        n: t("unit.cards", { count, n: formatNumber(lang, count) }),
        mean: print(histogram.mean),
        median: print(histogram.median),
      })}
      table={table}
      file={name}
      isEmpty={count === 0}
    >
      <SeriesChart table={table} series={cards} />
    </ChartCard>
  );
}

const pressed: readonly Series[] = [
  { column: 1, as: "bar", color: "var(--chart-relearning)" },
  { column: 2, as: "bar", color: "var(--muted)" },
  { column: 3, as: "bar", color: "var(--chart-mature)" },
  { column: 4, as: "bar", color: "var(--chart-learning)" },
];

export function ButtonsCard({ progress: { buttons } }: Props) {
  const { t, lang } = useTexts();
  const table = useMemo(() => buttonsTable(t, buttons), [t, buttons]);
  const inReview = ratings.reduce(
    (sum, rating) => sum + buttons.young[rating] + buttons.mature[rating],
    0,
  );
  const again = shareOf({ passed: buttons.young.again + buttons.mature.again, total: inReview });
  return (
    <ChartCard
      title={t("progress.buttons.title")}
      note={t("progress.buttons.note")}
      summary={
        again === null ? "" : t("progress.buttons.summary", { share: formatShare(lang, again) })
      }
      table={table}
      file="buttons"
      isEmpty={table.rows.every((row) => row.slice(1).every((cell) => cell === 0))}
    >
      <SeriesChart table={table} series={pressed} />
    </ChartCard>
  );
}

const byHour: readonly Series[] = [
  { column: 1, as: "bar", color: "var(--accent)" },
  { column: 2, as: "line", color: "var(--chart-line)" },
];

export function HoursCard({ progress: { hours } }: Props) {
  const { t, lang } = useTexts();
  const table = useMemo(() => hoursTable(t, hours), [t, hours]);
  const most = Math.max(0, ...hours.map(({ answers }) => answers));
  return (
    <ChartCard
      title={t("progress.hours.title")}
      note={t("progress.hours.note")}
      summary={t("progress.hours.summary", {
        hour: hours.findIndex(({ answers }) => answers === most),
        n: answersText(t, lang, most),
      })}
      table={table}
      file="hours"
      isEmpty={most === 0}
    >
      <SeriesChart table={table} series={byHour} />
    </ChartCard>
  );
}

export function CalibrationCard({ progress: { calibration } }: Props) {
  const { t, lang } = useTexts();
  const table = useMemo(() => calibrationTable(t, calibration), [t, calibration]);
  const { metrics } = calibration;
  return (
    <ChartCard
      title={t("progress.calibration.title")}
      note={t("progress.calibration.note")}
      summary={t("progress.calibration.summary", {
        n: answersText(t, lang, metrics.reviews),
        loss: formatCell(lang, "precise", metrics.logLoss),
        rmse: formatCell(lang, "precise", metrics.rmseBins),
      })}
      table={table}
      file="calibration"
      isEmpty={metrics.reviews === 0}
    >
      <CalibrationChart calibration={calibration} />
    </ChartCard>
  );
}
