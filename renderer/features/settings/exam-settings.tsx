import { useState } from "react";
import type { Exam } from "#renderer/domain/study.ts";
import { type ExamDraft, examError, examId, examOf, noExam } from "#renderer/shared/exam-draft.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useRun, useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { ExamFields } from "#renderer/shared/ui/exam-fields.tsx";
import { useAnnounce } from "#renderer/shared/ui/live-region.tsx";
import styles from "./settings-row.module.css";

/** Plans the exam, moves it, takes it away. */
export function ExamSettings({ exams }: { readonly exams: readonly Exam[] }) {
  const { t, lang } = useTexts();
  const study = useStudy();
  const run = useRun();
  const announce = useAnnounce();
  const planned = exams.find((exam) => exam.id === examId) ?? exams[0];
  const [draft, setDraft] = useState<ExamDraft>(planned ?? noExam);
  const [isChecked, setChecked] = useState(false);
  const error = examError(draft, Date.now());
  const exam = examOf(draft);

  const removeAll = async (): Promise<void> => {
    for (const { id } of exams) await study.removeExam(id);
  };
  const plan = (change: Exam | null): void => {
    const text = t(change === null ? "exam.removed" : "exam.saved");
    const done = change === null ? removeAll() : study.planExam(change);
    void run(done).then(() => announce([{ text, lang }]));
  };
  const save = (): void => {
    setChecked(true);
    if (error === null && exam !== null) plan(exam);
  };
  const remove = (): void => {
    setDraft(noExam);
    setChecked(false);
    plan(null);
  };
  return (
    <form
      className={styles.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ExamFields draft={draft} onChange={setDraft} error={isChecked ? error : null} />
      <div className={styles.actions}>
        <Button type="submit" isDisabled={exam === null || isSame(exam, planned)}>
          {t("exam.save")}
        </Button>
        {planned !== undefined && (
          <Button look="quiet" onPress={remove}>
            {t("exam.remove")}
          </Button>
        )}
      </div>
    </form>
  );
}

function isSame(exam: Exam, planned: Exam | undefined): boolean {
  return planned !== undefined && exam.name === planned.name && exam.date === planned.date;
}
