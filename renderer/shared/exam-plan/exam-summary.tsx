import { useEffect, useMemo, useState } from "react";
import { projectionInput } from "#renderer/domain/exam-look-ahead.ts";
import { type ExamOutlook, outlook } from "#renderer/domain/exam-outlook.ts";
import type { Exam } from "#renderer/domain/study.ts";
import { formatDate, formatNumber } from "../format.ts";
import { type Translate, useTexts } from "../i18n.ts";
import { daysUntil } from "../local-day.ts";
import { hrefTo } from "../route.ts";
import { useReady } from "../study-context.ts";
import { Section } from "../ui/section.tsx";
import { useNow } from "../use-now.ts";
import styles from "./exam-summary.module.css";
import { useLookAhead } from "./use-look-ahead.ts";

/**
 * The exams ahead in a few lines: how long it is until each, whether it is on course, and what of today is
 * for them. Nothing where none is planned.
 */
export function ExamSummary() {
  const { t, lang } = useTexts();
  const { exams, forExams } = useReady();
  const now = useNow();
  const ahead = exams.filter((exam) => daysUntil(exam.date, now) >= 0);
  const isCalm = useCalm();
  if (ahead.length === 0) return null;
  const n = (count: number): string => formatNumber(lang, count);
  return (
    <Section title={t("examPlan.title")}>
      {forExams !== null && (
        <p>
          {forExams.new + forExams.review === 0
            ? t("examToday.done")
            : t("examToday.share", { fresh: n(forExams.new), review: n(forExams.review) })}
        </p>
      )}
      <ul className={styles.exams}>
        {isCalm ? <ExamsWithOutlook exams={ahead} /> : <Exams exams={ahead} outlooks={null} />}
      </ul>
      <p>
        <a className={styles.link} href={hrefTo("exam")}>
          {t("examPlan.open")}
        </a>
      </p>
    </Section>
  );
}

/** Reading the whole record and playing the days forward can wait until the screen stands. */
function useCalm(): boolean {
  const [isCalm, setCalm] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return isCalm;
}

function ExamsWithOutlook({ exams }: { readonly exams: readonly Exam[] }) {
  const { exams: all } = useReady();
  const lookAhead = useLookAhead();
  const outlooks = useMemo(
    () => (lookAhead === null ? null : outlook(projectionInput(lookAhead, all)).exams),
    [lookAhead, all],
  );
  return <Exams exams={exams} outlooks={outlooks} />;
}

type ExamsProps = {
  readonly exams: readonly Exam[];
  /** Null until it is calculated. */
  readonly outlooks: readonly ExamOutlook[] | null;
};

function Exams({ exams, outlooks }: ExamsProps) {
  const { t, lang } = useTexts();
  const now = useNow();
  return exams.map((exam) => {
    const days = daysUntil(exam.date, now);
    const found = outlooks?.find(({ id }) => id === exam.id);
    return (
      <li key={exam.id}>
        <p className={styles.name}>
          {exam.name}
          <span className={styles.when}>
            {days === 0
              ? t("today.examToday")
              : t("examPlan.daysLeft", { count: days, n: formatNumber(lang, days) })}
            {" · "}
            {formatDate(lang, exam.date)}
          </span>
        </p>
        <p role="status" className={styles.course}>
          {days === 0
            ? t("examPlan.today")
            : found === undefined
              ? t("examPlan.calculating")
              : courseText(t, lang, found)}
        </p>
      </li>
    );
  });
}

function courseText(t: Translate, lang: "ja" | "en", { fit, score }: ExamOutlook): string {
  const n = (count: number): string => formatNumber(lang, count);
  switch (fit.kind) {
    case "fits":
      return t("examToday.fits", { score: n(Math.round(score.mean * 100)) });
    case "tight":
      return t("examPlan.tight", { count: fit.notReached, n: n(fit.notReached) });
    case "short":
      return t("examPlan.short", { count: fit.unseen, n: n(fit.unseen) });
    case "empty":
      return t("examPlan.empty");
  }
}
