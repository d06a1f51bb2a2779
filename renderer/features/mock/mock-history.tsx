import type { MockExam } from "#renderer/domain/mock/mock-exams.ts";
import { isScored, type MockReport, mockReport } from "#renderer/domain/mock/mock-report.ts";
import { formatDateTime, formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { Section } from "#renderer/shared/ui/section.tsx";
import { examHref } from "./mock-places.ts";
import styles from "./report.module.css";
import { ScoreCurve } from "./score-curve.tsx";
import { ScrolledTable } from "./scrolled-table.tsx";
import { useFactOf } from "./use-fact-of.ts";

/** Exams of the past, the latest first, under the curve of their scores. */
export function MockHistory({ mocks }: { readonly mocks: readonly MockExam[] }) {
  const { t } = useTexts();
  const factOf = useFactOf();
  const { accepted } = useReady();
  const ended = mocks.filter(({ finish }) => finish !== null);
  const reports = new Map(
    ended.flatMap((exam) =>
      isScored(exam) ? [[exam.id, mockReport(exam, factOf, accepted)] as const] : [],
    ),
  );
  const scored = ended.flatMap((exam) => {
    const report = reports.get(exam.id);
    return report === undefined ? [] : [{ atMs: exam.startedAtMs, report }];
  });
  return (
    <Section title={t("mock.history")}>
      {ended.length === 0 && <p className={styles.note}>{t("mock.noHistory")}</p>}
      {scored.length > 0 && <ScoreCurve scores={scored.toReversed()} />}
      {ended.length > 0 && (
        <ScrolledTable title={t("mock.history")}>
          <thead>
            <tr>
              <th scope="col">{t("mock.when")}</th>
              <th scope="col">{t("mock.size")}</th>
              <th scope="col">{t("mock.share")}</th>
              <th scope="col">{t("mock.range")}</th>
            </tr>
          </thead>
          <tbody>
            {ended.map((exam) => (
              <HistoryRow key={exam.id} exam={exam} report={reports.get(exam.id) ?? null} />
            ))}
          </tbody>
        </ScrolledTable>
      )}
    </Section>
  );
}

function HistoryRow({
  exam,
  report,
}: {
  readonly exam: MockExam;
  readonly report: MockReport | null;
}) {
  const { t, lang } = useTexts();
  const n = (count: number): string => formatNumber(lang, count);
  const percent = (share: number): string => n(Math.round(share * 100));
  const when = formatDateTime(lang, exam.startedAtMs);
  return (
    <tr>
      <th scope="row">
        <a href={examHref(exam.id)} aria-label={t("mock.openReport", { when })}>
          {when}
        </a>
      </th>
      <td>{n(exam.items.length)}</td>
      {report === null ? (
        <>
          <td>{t("mock.stopped")}</td>
          <td />
        </>
      ) : (
        <>
          <td>{t("mock.percent", { n: percent(report.tests.passed / report.tests.total) })}</td>
          <td>
            {t("mock.percentRangeValue", {
              low: percent(report.low),
              high: percent(report.high),
            })}
          </td>
        </>
      )}
    </tr>
  );
}
