import { useMemo, useState } from "react";
import { type LookAhead, projectionInput } from "#renderer/domain/exam-look-ahead.ts";
import { outlook } from "#renderer/domain/exam-outlook.ts";
import type { Exam } from "#renderer/domain/study.ts";
import { formatDate, formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { daysUntil } from "#renderer/shared/local-day.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import { Stat, Stats } from "#renderer/shared/ui/stats.tsx";
import { useNow } from "#renderer/shared/use-now.ts";
import { DayChart } from "./day-chart.tsx";
import { ExamForm } from "./exam-form.tsx";
import styles from "./exam-screen.module.css";
import { Verdict } from "./verdict.tsx";
import { WhatIf } from "./what-if.tsx";

type Props = {
  readonly exam: Exam;
  /** All of them: they share the student's time. */
  readonly exams: readonly Exam[];
  readonly lookAhead: LookAhead | null;
  readonly onRemove: () => void;
};

/** One exam ahead with its outlook. */
export function ExamEntry({ exam, exams, lookAhead, onRemove }: Props) {
  const { t, lang } = useTexts();
  const now = useNow();
  const [isEditing, setEditing] = useState(false);
  const daysLeft = daysUntil(exam.date, now);
  return (
    <Section title={exam.name}>
      <p className={styles.lead}>
        {formatDate(lang, exam.date)}
        {daysLeft > 0 &&
          ` · ${t("examPlan.daysLeft", { count: daysLeft, n: formatNumber(lang, daysLeft) })}`}
      </p>
      {daysLeft === 0 && <p>{t("examPlan.today")}</p>}
      {daysLeft > 0 && lookAhead === null && <p role="status">{t("examPlan.reading")}</p>}
      {daysLeft > 0 && lookAhead !== null && (
        <Outlook exam={exam} exams={exams} lookAhead={lookAhead} />
      )}
      {isEditing ? (
        <ExamForm exam={exam} lookAhead={lookAhead} onClose={() => setEditing(false)} />
      ) : (
        <div className={styles.row}>
          <Button
            aria-label={`${t("examPlan.edit")}: ${exam.name}`}
            onPress={() => setEditing(true)}
          >
            {t("examPlan.edit")}
          </Button>
          <Button look="quiet" aria-label={`${t("exam.remove")}: ${exam.name}`} onPress={onRemove}>
            {t("exam.remove")}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Outlook({
  exam,
  exams,
  lookAhead,
}: {
  readonly exam: Exam;
  readonly exams: readonly Exam[];
  readonly lookAhead: LookAhead;
}) {
  const { t, lang } = useTexts();
  const { input, days, mine } = useMemo(() => {
    const input = projectionInput(lookAhead, exams);
    const { exams: outlooks, days } = outlook(input);
    return { input, days, mine: outlooks.find(({ id }) => id === exam.id) };
  }, [lookAhead, exams, exam.id]);
  if (mine === undefined) return null;
  const n = (count: number): string => formatNumber(lang, count);
  const percent = (share: number): string => n(Math.round(share * 100));
  const minutes = exam.minutesPerDay ?? lookAhead.settings.minutesPerDay;
  const hasCards = mine.fit.kind !== "empty";
  return (
    <>
      <Verdict outlook={mine} exam={exam} input={input} lookAhead={lookAhead} />
      {hasCards && (
        <>
          <Stats>
            <Stat
              name={t("examPlan.score")}
              value={`${percent(mine.score.mean)}%`}
              detail={t("examPlan.scoreRange", {
                low: percent(mine.score.low),
                high: percent(mine.score.high),
              })}
            />
            <Stat
              name={t("examPlan.cards")}
              value={n(mine.cards)}
              detail={t("examPlan.unseen", { n: n(mine.unseen) })}
            />
            <Stat name={t("examPlan.time")} value={t("examPlan.minutesValue", { n: n(minutes) })} />
          </Stats>
          <DayChart days={days.filter(({ studyDay }) => studyDay < mine.examDay)} />
          <WhatIf exam={exam} exams={exams} lookAhead={lookAhead} />
        </>
      )}
    </>
  );
}
