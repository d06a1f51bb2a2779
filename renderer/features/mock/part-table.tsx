import type { Dimension } from "#renderer/domain/mock/mock-pool.ts";
import type { PartScore } from "#renderer/domain/mock/mock-report.ts";
import { formatDuration, formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { ScrolledTable } from "./scrolled-table.tsx";
import { usePartName } from "./use-part-name.ts";

type Props = {
  readonly title: string;
  readonly dimension: Dimension;
  readonly parts: readonly PartScore[];
};

/** The score in each part of an exam, with the interval it leaves open and the time it took. */
export function PartTable({ title, dimension, parts }: Props) {
  const { t, lang } = useTexts();
  const nameOf = usePartName();
  const n = (count: number): string => formatNumber(lang, count);
  const percent = (share: number): string => n(Math.round(share * 100));
  return (
    <ScrolledTable title={title}>
      <thead>
        <tr>
          <th scope="col">{t("mock.part")}</th>
          <th scope="col">{t("mock.rightOf")}</th>
          <th scope="col">{t("mock.share")}</th>
          <th scope="col">{t("mock.range")}</th>
          <th scope="col">{t("mock.time")}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ of, tests, low, high, spentMs }) => (
          <tr key={of}>
            <th scope="row">{nameOf(dimension, of)}</th>
            <td>{t("mock.scoreValue", { right: n(tests.passed), total: n(tests.total) })}</td>
            <td>{t("mock.percent", { n: percent(tests.passed / tests.total) })}</td>
            <td>{t("mock.percentRangeValue", { low: percent(low), high: percent(high) })}</td>
            <td>{formatDuration(t, lang, spentMs)}</td>
          </tr>
        ))}
      </tbody>
    </ScrolledTable>
  );
}
