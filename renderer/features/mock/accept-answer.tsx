import { acceptedGap, mayBeAccepted } from "#renderer/domain/mock/may-be-accepted.ts";
import type { FinishedMock, MockReport, ReportLine } from "#renderer/domain/mock/mock-report.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { useFlash } from "#renderer/shared/ui/flash.tsx";
import styles from "./report.module.css";

type Props = {
  readonly exam: FinishedMock;
  readonly report: MockReport;
  readonly line: ReportLine;
};

/** Counts a written answer as right after all, or says that it was so counted, with the way back. */
export function AcceptAnswer({ exam, report, line }: Props) {
  const { t, lang } = useTexts();
  const study = useStudy();
  const run = useRun();
  const flash = useFlash();
  const { role } = useReady();
  const { index, item, given, outcome, isAccepted } = line;
  const isOffered = mayBeAccepted(item, { given, verdict: outcome });
  if (given === null || (!isAccepted && !isOffered)) return null;
  const n = (count: number): string => formatNumber(lang, count);

  const tell = (by: 1 | -1): void => {
    const { passed, total } = report.tests;
    flash(t("mock.rescored", { right: n(passed + by), total: n(total) }), true);
  };
  const accept = (): void => {
    const accepting = { mockId: exam.id, index, action: crypto.randomUUID() };
    const telling = study.acceptMock(accepting).then((isStored) => {
      if (isStored) tell(1);
    });
    void run(telling);
  };
  const withdraw = (): void => {
    const accepted = { ...acceptedGap(item), given: given.trim() };
    void run(study.withdrawAccepted(accepted).then(() => tell(-1)));
  };

  return isAccepted ? (
    <div className={styles.row}>
      <p className={styles.note}>{t("mock.isAccepted")}</p>
      <span className={styles.noPrint}>
        <Button
          isDisabled={role === "follower"}
          aria-label={t("quiz.accepted.withdrawOne", { given })}
          onPress={withdraw}
        >
          {t("quiz.accepted.withdraw")}
        </Button>
      </span>
    </div>
  ) : (
    <div className={`${styles.row} ${styles.noPrint}`}>
      <Button
        isDisabled={role === "follower"}
        aria-label={t("mock.acceptOne", { n: n(index + 1) })}
        onPress={accept}
      >
        {t("quiz.accept")}
      </Button>
      <p className={styles.note}>{t("mock.acceptNote")}</p>
    </div>
  );
}
