import { useState } from "react";
import type { Exam } from "#renderer/domain/study.ts";
import { useLookAhead } from "#renderer/shared/exam-plan/use-look-ahead.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { daysUntil } from "#renderer/shared/local-day.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Notice } from "#renderer/shared/ui/notice.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import { useNow } from "#renderer/shared/use-now.ts";
import { ExamEntry } from "./exam-entry.tsx";
import { ExamForm } from "./exam-form.tsx";
import styles from "./exam-screen.module.css";
import { PastExams } from "./past-exams.tsx";

/** The exams ahead: whether they fit, what score to expect, and what each day will ask. */
export function ExamScreen() {
  const { t } = useTexts();
  const study = useStudy();
  const run = useRun();
  const { exams, role } = useReady();
  const now = useNow();
  const lookAhead = useLookAhead();
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<Exam | null>(null);
  const ahead = exams.filter((exam) => daysUntil(exam.date, now) >= 0);
  const past = exams.filter((exam) => daysUntil(exam.date, now) < 0);
  const remove = (exam: Exam): void => {
    void run(study.removeExam(exam.id)).then(() => setRemoved(exam));
  };
  const bringBack = (exam: Exam): void => {
    setRemoved(null);
    void run(study.planExam(exam));
  };
  return (
    <Page title={t("examPlan.title")} lead={t("examPlan.lead")}>
      <fieldset
        className={styles.all}
        disabled={role === "follower"}
        aria-label={t("examPlan.title")}
      >
        {removed !== null && (
          <Notice tone="notice" onDismiss={() => setRemoved(null)}>
            <p>{t("examPlan.removed", { name: removed.name })}</p>
            <Button onPress={() => bringBack(removed)}>{t("examPlan.undo")}</Button>
          </Notice>
        )}
        {ahead.length === 0 && !isAdding && <p className={styles.none}>{t("examPlan.none")}</p>}
        {ahead.map((exam) => (
          <ExamEntry
            key={exam.id}
            exam={exam}
            exams={exams}
            lookAhead={lookAhead}
            onRemove={() => remove(exam)}
          />
        ))}
        {isAdding ? (
          <ExamForm exam={null} lookAhead={lookAhead} onClose={() => setAdding(false)} />
        ) : (
          <Button look={ahead.length === 0 ? "primary" : "plain"} onPress={() => setAdding(true)}>
            {t("examPlan.add")}
          </Button>
        )}
        <p className={styles.note}>
          <a href={hrefTo("mock")}>{t("examPlan.mock")}</a>
        </p>
        {past.length > 0 && <PastExams exams={past} onRemove={remove} />}
      </fieldset>
    </Page>
  );
}
