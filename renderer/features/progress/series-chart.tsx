import { useMemo } from "react";
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { type ChartTable, formatCell } from "./chart-table.ts";

/** A column of the table as it is drawn: bars stand on one another, a line is read on the right. */
export type Series = {
  readonly column: number;
  readonly as: "bar" | "line";
  readonly color: string;
};

type Props = {
  readonly table: ChartTable;
  readonly series: readonly Series[];
  /** What stands under a row; its first cell, printed, unless said otherwise. */
  readonly labelOf?: (row: ChartTable["rows"][number]) => string;
  /** Shares are lines on a scale of their own, or the only scale. */
  readonly lineDomain?: readonly [number, number];
};

const axisText = { fill: "var(--muted)", fontSize: 12 };
const tooltipStyle = {
  border: "1px solid var(--outline)",
  borderRadius: "var(--radius-sm)",
  background: "var(--sheet)",
  color: "var(--ink)",
};

/** Bars and lines over the rows of a table. It has no animation and no name: its frame names it. */
export function SeriesChart({ table, series, labelOf, lineDomain = [0, 1] }: Props) {
  const { lang } = useTexts();
  const data = useMemo(
    () =>
      table.rows.map((row) => ({
        label: labelOf?.(row) ?? formatCell(lang, table.columns[0]?.kind ?? "text", row[0] ?? null),
        cells: row,
      })),
    [table, labelOf, lang],
  );
  const hasBars = series.some(({ as }) => as === "bar");
  const hasLines = series.some(({ as }) => as === "line");
  const kindOf = (column: number) => table.columns[column]?.kind ?? "number";
  const kindOfTitle = (title: unknown) =>
    table.columns.find((column) => column.title === title)?.kind ?? "number";
  return (
    <ResponsiveContainer width="100%" height={260} initialDimension={{ width: 600, height: 260 }}>
      <ComposedChart
        data={data}
        margin={{ top: 8, right: hasLines && hasBars ? 0 : 12, bottom: 0, left: 0 }}
        barCategoryGap={data.length > 60 ? 0 : "12%"}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--line)" vertical={false} yAxisId={hasBars ? "bar" : "line"} />
        <XAxis
          dataKey="label"
          tick={axisText}
          tickLine={false}
          stroke="var(--outline)"
          minTickGap={16}
          interval="preserveStartEnd"
        />
        {hasBars && (
          <YAxis
            yAxisId="bar"
            tick={axisText}
            width={44}
            allowDecimals={false}
            stroke="none"
            tickFormatter={(value: number) => formatNumber(lang, value)}
          />
        )}
        {hasLines && (
          <YAxis
            yAxisId="line"
            tick={axisText}
            width={48}
            stroke="none"
            orientation={hasBars ? "right" : "left"}
            domain={[...lineDomain]}
            tickFormatter={(value: number) => formatCell(lang, "share", value)}
          />
        )}
        <Tooltip
          isAnimationActive={false}
          separator={lang === "ja" ? "：" : ": "}
          contentStyle={tooltipStyle}
          cursor={{ fill: "var(--hover)", stroke: "var(--outline)" }}
          formatter={(value, title) => [
            formatCell(lang, kindOfTitle(title), typeof value === "number" ? value : null),
            title,
          ]}
        />
        {series.length > 1 && <Legend iconSize={12} itemSorter={null} formatter={legendText} />}
        {series.map(({ column, as, color }) =>
          as === "bar" ? (
            <Bar
              key={column}
              yAxisId="bar"
              stackId="bars"
              name={table.columns[column]?.title ?? ""}
              dataKey={(row: (typeof data)[number]) => row.cells[column]}
              fill={color}
              isAnimationActive={false}
            />
          ) : (
            <Line
              key={column}
              yAxisId="line"
              name={table.columns[column]?.title ?? ""}
              dataKey={(row: (typeof data)[number]) => row.cells[column]}
              stroke={color}
              strokeWidth={2}
              strokeDasharray={kindOf(column) === "share" && column > 1 && !hasBars ? "5 4" : "0"}
              dot={data.length <= 40 ? { r: 2.5, fill: color, strokeWidth: 0 } : false}
              connectNulls
              isAnimationActive={false}
            />
          ),
        )}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** The name in the page's own ink; the colour stands beside it. */
function legendText(name: string) {
  return <span style={{ color: "var(--ink)" }}>{name}</span>;
}
