import {
  CartesianGrid,
  ErrorBar,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from "recharts";
import type { Calibration } from "#renderer/domain/progress-calibration.ts";
import { shareOf, wilsonInterval } from "#renderer/domain/progress-tests.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { formatShare } from "./chart-table.ts";

const axisText = { fill: "var(--muted)", fontSize: 12 };

/** Predicted against actual recall; the diagonal is what a perfect prediction would give. */
export function CalibrationChart({ calibration }: { readonly calibration: Calibration }) {
  const { t, lang } = useTexts();
  const points = calibration.bins.map(({ predicted, tests }) => {
    const actual = shareOf(tests) ?? 0;
    const { low, high } = wilsonInterval(tests);
    return { predicted, actual, low, error: [actual - low, high - actual] };
  });
  const lowest = Math.min(0.5, ...points.map(({ predicted, low }) => Math.min(predicted, low)));
  const from = Math.floor(lowest * 10) / 10;
  const axis = {
    type: "number" as const,
    domain: [from, 1],
    tick: axisText,
    stroke: "var(--outline)",
    tickFormatter: (value: number) => formatShare(lang, value),
    allowDataOverflow: true,
  };
  const label = { fill: "var(--muted)", fontSize: 12 };
  return (
    <ResponsiveContainer width="100%" height={320} initialDimension={{ width: 600, height: 320 }}>
      <ScatterChart margin={{ top: 8, right: 16, bottom: 16, left: 8 }} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--line)" />
        <XAxis
          {...axis}
          dataKey="predicted"
          label={{
            ...label,
            value: t("progress.calibration.predictedAxis"),
            position: "bottom",
            offset: 0,
          }}
        />
        <YAxis
          {...axis}
          dataKey="actual"
          width={56}
          label={{ ...label, value: t("progress.calibration.actualAxis"), angle: -90, dx: -24 }}
        />
        <ReferenceLine
          segment={[
            { x: from, y: from },
            { x: 1, y: 1 },
          ]}
          stroke="var(--outline)"
          strokeDasharray="5 4"
        />
        <Scatter data={points} fill="var(--accent)" isAnimationActive={false}>
          <ErrorBar
            dataKey="error"
            direction="y"
            width={4}
            strokeWidth={1.5}
            stroke="var(--accent)"
          />
        </Scatter>
      </ScatterChart>
    </ResponsiveContainer>
  );
}
