import { useState } from "react";
import type { CheckReport } from "#renderer/domain/check-result.ts";
import type { StudyProblem } from "#renderer/domain/study-problem.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { problemText } from "#renderer/shared/problem-text.ts";
import { useRun, useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Notice } from "#renderer/shared/ui/notice.tsx";
import { Progress } from "#renderer/shared/ui/progress.tsx";
import { CheckOutcome } from "./check-outcome.tsx";
import styles from "./settings-row.module.css";

type View =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly done: number; readonly total: number }
  | { readonly status: "failed"; readonly problem: StudyProblem }
  | { readonly status: "done"; readonly report: CheckReport };

/** Holds record and working copy against each other, and says what came of it. */
export function CheckCollection() {
  const { t, lang } = useTexts();
  const study = useStudy();
  const run = useRun();
  const [view, setView] = useState<View>({ status: "idle" });
  const check = async (): Promise<void> => {
    setView({ status: "running", done: 0, total: 0 });
    const checked = await study.check((done, total) => setView({ status: "running", done, total }));
    setView(
      checked.ok
        ? { status: "done", report: checked.value }
        : { status: "failed", problem: checked.error },
    );
  };
  return (
    <div className={styles.stack}>
      <div>
        <h3 id="check" className={styles.name}>
          {t("check.title")}
        </h3>
        <p className={styles.note}>{t("check.note")}</p>
      </div>
      <div className={styles.actions}>
        <Button isDisabled={view.status === "running"} onPress={() => void run(check())}>
          {t("check.run")}
        </Button>
      </div>
      {view.status === "running" && (
        <Progress
          label={t("check.running")}
          value={view.done}
          max={view.total}
          valueText={t("check.progress", {
            done: formatNumber(lang, view.done),
            total: formatNumber(lang, view.total),
          })}
        />
      )}
      {view.status === "failed" && (
        <Notice tone="problem">{problemText(t, view.problem).what}</Notice>
      )}
      {view.status === "done" && <CheckOutcome report={view.report} />}
    </div>
  );
}
