import { PassageRows } from "#renderer/shared/evidence/passage-rows.tsx";
import { formatMoment } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { factHref } from "#renderer/shared/route.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { FactRow, Facts } from "#renderer/shared/ui/facts.tsx";
import { useAnnounce } from "#renderer/shared/ui/live-region.tsx";
import { PromptText } from "#renderer/shared/ui/prompt-text.tsx";
import styles from "./report-item.module.css";
import type { ReportedCard } from "./report-text.ts";

/** One report: the note, the card, and the passage to compare it with. */
export function ReportItem({ reported }: { readonly reported: ReportedCard }) {
  const { t, lang } = useTexts();
  const material = useMaterial();
  const study = useStudy();
  const run = useRun();
  const announce = useAnnounce();
  const { role } = useReady();
  const { report, card, fact } = reported;
  const withdraw = (): void => {
    void run(study.withdrawReport(report.id)).then(() => {
      announce([{ text: t("library.reportWithdrawn"), lang }]);
      // The button is gone with its report.
      document.querySelector<HTMLElement>("main h1")?.focus();
    });
  };
  return (
    <li className={styles.item}>
      <p className={styles.note}>{report.note === "" ? t("library.reportEmpty") : report.note}</p>
      <Facts>
        <FactRow name={t("library.reportedAt")}>{formatMoment(lang, report.atMs)}</FactRow>
        <FactRow name={t("library.reportCard")}>
          <code className={styles.id}>{report.cardId}</code>
        </FactRow>
        {card === null ? (
          <FactRow name={t("library.reportPrompt")}>{t("library.reportGone")}</FactRow>
        ) : (
          <FactRow name={t("library.reportPrompt")}>
            <span lang={card.lang}>
              <PromptText prompt={card.prompt} lang={card.lang} />
            </span>
          </FactRow>
        )}
        {card !== null && (
          <FactRow name={t("review.answer")}>
            <span lang={card.lang}>{card.answer}</span>
          </FactRow>
        )}
        {fact !== null && (
          <PassageRows
            passage={fact.evidence}
            document={material.document(fact.documentId)}
            lang={lang}
          />
        )}
      </Facts>
      <div className={styles.actions}>
        {fact !== null && (
          <a className={styles.link} href={factHref(fact.id)}>
            {t("library.open")}
          </a>
        )}
        <Button look="quiet" isDisabled={role === "follower"} onPress={withdraw}>
          {t("library.reportWithdraw")}
        </Button>
      </div>
    </li>
  );
}
