import { useMemo } from "react";
import { mockCsv, mockJson } from "#renderer/domain/mock/mock-export.ts";
import {
  type FinishedMock,
  type MockReport,
  mockReport,
} from "#renderer/domain/mock/mock-report.ts";
import { formatDateTime, formatDuration, formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { studyDate } from "#renderer/shared/local-day.ts";
import { saveTextFile } from "#renderer/shared/save-text-file.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { Button, ButtonLink } from "#renderer/shared/ui/button.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import { Stat, Stats } from "#renderer/shared/ui/stats.tsx";
import { mockHref } from "./mock-places.ts";
import { PartTable } from "./part-table.tsx";
import styles from "./report.module.css";
import { ReportItems } from "./report-items.tsx";
import { StudyNext } from "./study-next.tsx";
import { useFactOf } from "./use-fact-of.ts";

/** How an exam went: score, parts, what to study next, every item; to be saved and printed. */
export function ReportPage({ exam }: { readonly exam: FinishedMock }) {
  const { t, lang } = useTexts();
  const factOf = useFactOf();
  const { accepted } = useReady();
  const report = useMemo(() => mockReport(exam, factOf, accepted), [exam, factOf, accepted]);
  const when = t("mock.takenOn", { when: formatDateTime(lang, exam.startedAtMs) });
  const endedBy = exam.finish.endedBy === "time" ? t("mock.endedByTime") : null;
  return (
    <Page title={t("mock.report")} lead={[when, endedBy].filter(Boolean).join(" · ")} isWide>
      <Figures exam={exam} report={report} />
      <StudyNext report={report} />
      <Section title={t("mock.byTopic")}>
        <PartTable title={t("mock.byTopic")} dimension="topics" parts={report.byTopic} />
      </Section>
      <Section title={t("mock.byDocument")}>
        <PartTable title={t("mock.byDocument")} dimension="documents" parts={report.byDocument} />
      </Section>
      <Section title={t("mock.byForm")}>
        <PartTable title={t("mock.byForm")} dimension="forms" parts={report.byForm} />
      </Section>
      <ReportItems exam={exam} report={report} />
      <Save exam={exam} report={report} />
      <p className={styles.noPrint}>
        <ButtonLink href={mockHref}>{t("mock.newMock")}</ButtonLink>
      </p>
    </Page>
  );
}

type Props = { readonly exam: FinishedMock; readonly report: MockReport };

function Figures({ exam, report }: Props) {
  const { t, lang } = useTexts();
  const n = (count: number): string => formatNumber(lang, count);
  const percent = (share: number): string => n(Math.round(share * 100));
  const { passed, total } = report.tests;
  const items = (count: number): string => t("mock.itemsValue", { count, n: n(count) });
  return (
    <div>
      <Stats>
        <Stat
          name={t("mock.score")}
          value={t("mock.percent", { n: percent(passed / total) })}
          detail={t("mock.scoreValue", { right: n(passed), total: n(total) })}
        />
        <Stat
          name={t("mock.time")}
          value={formatDuration(t, lang, report.tookMs)}
          detail={[
            t("mock.timeOf", { n: n(exam.blueprint.minutes) }),
            t("mock.perItem", { time: formatDuration(t, lang, report.spentMs / total) }),
          ].join(" · ")}
        />
        <Stat name={t("mock.openCount")} value={items(report.open)} />
        <Stat name={t("mock.almostCount")} value={items(report.almost)} />
        <Stat name={t("mock.flaggedCount")} value={items(report.flagged)} />
      </Stats>
      {report.accepted > 0 && (
        <p>{t("mock.accepted", { count: report.accepted, n: n(report.accepted) })}</p>
      )}
      <p className={styles.note}>
        {t("mock.interval", { low: percent(report.low), high: percent(report.high) })}
        {lang === "ja" ? "。" : ". "}
        {t("mock.intervalNote")}
      </p>
    </div>
  );
}

function Save({ exam, report }: Props) {
  const { t } = useTexts();
  const file = `communique-mock-exam-${studyDate(exam.startedAtMs)}`;
  const csv = (): void =>
    saveTextFile(
      `${file}.csv`,
      mockCsv(report, (column) => t(`mock.column.${column}`)),
      "text/csv",
    );
  const json = (): void => saveTextFile(`${file}.json`, mockJson(exam, report), "application/json");
  return (
    <div className={styles.noPrint}>
      <Section title={t("mock.export")}>
        <div className={styles.row}>
          <Button onPress={csv}>{t("mock.saveCsv")}</Button>
          <Button onPress={json}>{t("mock.saveJson")}</Button>
          <Button onPress={() => window.print()}>{t("mock.print")}</Button>
        </div>
      </Section>
    </div>
  );
}
