import type { Exam } from "#renderer/domain/study.ts";
import { formatDate } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import styles from "./exam-screen.module.css";

type Props = { readonly exams: readonly Exam[]; readonly onRemove: (exam: Exam) => void };

/** Exams whose day is over; nothing is planned for them any more. */
export function PastExams({ exams, onRemove }: Props) {
  const { t, lang } = useTexts();
  return (
    <Section title={t("examPlan.past")}>
      <p className={styles.note}>{t("examPlan.pastNote")}</p>
      <ul className={styles.past}>
        {exams.map((exam) => (
          <li key={exam.id} className={styles.row}>
            <span>{`${exam.name} · ${formatDate(lang, exam.date)}`}</span>
            <Button
              look="quiet"
              aria-label={`${t("exam.remove")}: ${exam.name}`}
              onPress={() => onRemove(exam)}
            >
              {t("exam.remove")}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
