import { useEffect, useState } from "react";
import { cardsInScope, type LookAhead } from "#renderer/domain/exam-look-ahead.ts";
import type { ExamOutlook } from "#renderer/domain/exam-outlook.ts";
import type { ProjectionInput } from "#renderer/domain/exam-projection.ts";
import { type Remedies, remedies } from "#renderer/domain/exam-remedies.ts";
import type { Exam } from "#renderer/domain/study.ts";
import { formatDate, formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { dateOfStudyDay } from "./date-of-study-day.ts";
import styles from "./exam-screen.module.css";

type Props = {
  readonly outlook: ExamOutlook;
  readonly exam: Exam;
  readonly input: ProjectionInput;
  readonly lookAhead: LookAhead;
};

/** Whether the exam fits, in words, and what would make it fit. */
export function Verdict({ outlook, exam, input, lookAhead }: Props) {
  const { t, lang } = useTexts();
  const { fit } = outlook;
  const n = (count: number): string => formatNumber(lang, count);
  switch (fit.kind) {
    case "fits":
      return <p className={styles.fits}>{t("examPlan.fits")}</p>;
    case "empty":
      return <p className={styles.unfit}>{t("examPlan.empty")}</p>;
    case "tight": {
      const text = t("examPlan.tight", { count: fit.notReached, n: n(fit.notReached) });
      return <Unfit text={text} exam={exam} input={input} lookAhead={lookAhead} />;
    }
    case "short": {
      const text = t("examPlan.short", { count: fit.unseen, n: n(fit.unseen) });
      return <Unfit text={text} exam={exam} input={input} lookAhead={lookAhead} />;
    }
  }
}

function Unfit({
  text,
  exam,
  input,
  lookAhead,
}: Omit<Props, "outlook"> & { readonly text: string }) {
  const { t, lang } = useTexts();
  const found = useRemedies(exam, input, lookAhead);
  const n = (count: number): string => formatNumber(lang, count);
  const lines =
    found === null
      ? []
      : [
          found.minutesPerDay !== null &&
            t("examPlan.remedyMinutes", { n: n(found.minutesPerDay) }),
          found.examDay !== null &&
            t("examPlan.remedyDate", { date: formatDate(lang, dateOfStudyDay(found.examDay)) }),
          found.maxImportance !== null && t(`examPlan.remedyImportance${found.maxImportance}`),
        ].filter((line) => line !== false);
  return (
    <div className={styles.unfit}>
      <p>{text}</p>
      {found === null && <p role="status">{t("examPlan.calculating")}</p>}
      {found !== null && <p>{t(lines.length > 0 ? "examPlan.remedies" : "examPlan.remedyNone")}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Found after the screen is painted: it takes some dozens of projections. */
function useRemedies(exam: Exam, input: ProjectionInput, lookAhead: LookAhead): Remedies | null {
  const [found, setFound] = useState<{
    readonly input: ProjectionInput;
    readonly remedies: Remedies;
  } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const rowsWithin = (maxImportance: 1 | 2) =>
        cardsInScope(lookAhead, {
          ...exam.scope,
          maxImportance:
            maxImportance < exam.scope.maxImportance ? maxImportance : exam.scope.maxImportance,
        });
      setFound({ input, remedies: remedies(input, exam.id, rowsWithin) });
    });
    return () => clearTimeout(timer);
  }, [exam, input, lookAhead]);
  return found?.input === input ? found.remedies : null;
}
