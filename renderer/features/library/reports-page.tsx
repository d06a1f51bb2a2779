import { useTexts } from "#renderer/shared/i18n.ts";
import { studyDate } from "#renderer/shared/local-day.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { saveTextFile } from "#renderer/shared/save-text-file.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import { Crumbs } from "./crumbs.tsx";
import { ReportItem } from "./report-item.tsx";
import { type ReportedCard, reportText } from "./report-text.ts";
import styles from "./reports-page.module.css";

/** The cards a student found wrong, to be looked through and sent to whoever mends them. */
export function ReportsPage() {
  const { t } = useTexts();
  const material = useMaterial();
  const { reports } = useReady();
  const reported: readonly ReportedCard[] = reports.map((report) => {
    const card = material.card(report.cardId);
    return { report, card, fact: card === null ? null : material.fact(card.factId) };
  });
  const save = (): void => {
    const name = `${t("library.reportsFile")}-${studyDate(Date.now())}.txt`;
    saveTextFile(name, reportText(reported, material.corpus.version));
  };
  return (
    <Page title={t("library.reports")} lead={t("library.reportsLead")}>
      <Crumbs />
      {reported.length === 0 ? (
        <div>
          <p>{t("library.reportsNone")}</p>
          <p className={styles.hint}>{t("library.reportsNoneHint")}</p>
        </div>
      ) : (
        <>
          <div>
            <Button onPress={save}>{t("library.reportsExport")}</Button>
          </div>
          <ul className={styles.list}>
            {reported.map((each) => (
              <ReportItem key={each.report.id} reported={each} />
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
