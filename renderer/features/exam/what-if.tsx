import { useDeferredValue, useMemo, useState } from "react";
import { type LookAhead, projectionInput } from "#renderer/domain/exam-look-ahead.ts";
import { outlook } from "#renderer/domain/exam-outlook.ts";
import type { Exam } from "#renderer/domain/study.ts";
import { studyDayOfDate } from "#renderer/domain/study-day.ts";
import { formatDate, formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useRun, useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { useAnnounce } from "#renderer/shared/ui/live-region.tsx";
import { dateOfStudyDay } from "./date-of-study-day.ts";
import styles from "./exam-screen.module.css";
import { SliderField } from "./slider-field.tsx";

type Props = {
  readonly exam: Exam;
  readonly exams: readonly Exam[];
  readonly lookAhead: LookAhead;
};

type Conditions = {
  readonly examDay: number;
  /** Per cent. */
  readonly retention: number;
  readonly minutes: number;
};

const daysEitherWay = 60;

/** What moving the date, the retention or the minutes would do, without doing it. */
export function WhatIf({ exam, exams, lookAhead }: Props) {
  const { t, lang } = useTexts();
  const apply = useApply(exam);
  const present = presentConditions(exam, lookAhead);
  const [moved, setMoved] = useState<Partial<Conditions>>({});
  const chosen: Conditions = { ...present, ...moved };
  const shown = useDeferredValue(chosen);
  const { examDay, retention, minutes } = shown;
  const result = useMemo(
    () => outlookUnder({ examDay, retention, minutes }, exam, exams, lookAhead),
    [examDay, retention, minutes, exam, exams, lookAhead],
  );
  const n = (value: number): string => formatNumber(lang, value);
  const percent = (share: number): string => n(Math.round(share * 100));
  const isMoved = (Object.keys(present) as (keyof Conditions)[]).some(
    (key) => present[key] !== chosen[key],
  );
  const examDayNow = present.examDay;
  return (
    <details>
      <summary className={styles.more}>{t("examPlan.whatIf")}</summary>
      <div className={styles.whatIf}>
        <p className={styles.note}>{t("examPlan.whatIfNote")}</p>
        <SliderField
          label={t("examPlan.date")}
          value={chosen.examDay}
          from={Math.max(lookAhead.today + 1, examDayNow - daysEitherWay)}
          to={examDayNow + daysEitherWay}
          inWords={(day) => formatDate(lang, dateOfStudyDay(day))}
          onChange={(day) => setMoved({ ...moved, examDay: day })}
        />
        <SliderField
          label={t("examPlan.time")}
          value={chosen.minutes}
          from={5}
          to={Math.max(240, present.minutes)}
          inWords={(value) => t("examPlan.minutesValue", { n: n(value) })}
          onChange={(value) => setMoved({ ...moved, minutes: value })}
        />
        <SliderField
          label={t("examPlan.retention")}
          value={chosen.retention}
          from={70}
          to={99}
          inWords={(value) => t("examPlan.retentionValue", { n: n(value) })}
          onChange={(value) => setMoved({ ...moved, retention: value })}
        />
        {result !== undefined && (
          <output className={styles.becomes}>
            <span>
              {t("examPlan.becomes", {
                score: percent(result.score.mean),
                low: percent(result.score.low),
                high: percent(result.score.high),
              })}
            </span>
            <span>{fitText()}</span>
          </output>
        )}
        <div className={styles.row}>
          <Button
            isDisabled={!isMoved}
            onPress={() => {
              apply(present, chosen);
              setMoved({});
            }}
          >
            {t("examPlan.apply")}
          </Button>
          <Button look="quiet" isDisabled={!isMoved} onPress={() => setMoved({})}>
            {t("examPlan.reset")}
          </Button>
        </div>
      </div>
    </details>
  );

  function fitText(): string {
    const fit = result?.fit;
    switch (fit?.kind) {
      case undefined:
      case "empty":
        return t("examPlan.empty");
      case "fits":
        return t("examPlan.fits");
      case "tight":
        return t("examPlan.tight", { count: fit.notReached, n: n(fit.notReached) });
      case "short":
        return t("examPlan.short", { count: fit.unseen, n: n(fit.unseen) });
    }
  }
}

function presentConditions(exam: Exam, { settings }: LookAhead): Conditions {
  return {
    examDay: studyDayOfDate(exam.date),
    retention: Math.round(settings.desiredRetention * 100),
    minutes: exam.minutesPerDay ?? settings.minutesPerDay,
  };
}

function outlookUnder(
  { examDay, retention, minutes }: Conditions,
  exam: Exam,
  exams: readonly Exam[],
  lookAhead: LookAhead,
) {
  const changed: Exam = {
    ...exam,
    date: dateOfStudyDay(examDay),
    minutesPerDay: exam.minutesPerDay === null ? null : minutes,
  };
  const settings = {
    ...lookAhead.settings,
    desiredRetention: retention / 100,
    minutesPerDay: exam.minutesPerDay === null ? minutes : lookAhead.settings.minutesPerDay,
  };
  const others = exams.map((other) => (other.id === exam.id ? changed : other));
  const input = projectionInput({ ...lookAhead, settings }, others);
  return outlook(input).exams.find(({ id }) => id === exam.id);
}

/** Makes what was tried out come true: only what was moved is written. */
function useApply(exam: Exam): (present: Conditions, chosen: Conditions) => void {
  const study = useStudy();
  const run = useRun();
  const announce = useAnnounce();
  const { t, lang } = useTexts();
  return (present, chosen) => {
    const write = async (): Promise<void> => {
      const isShared = exam.minutesPerDay === null;
      const ownMinutes = isShared ? null : chosen.minutes;
      if (chosen.examDay !== present.examDay || ownMinutes !== exam.minutesPerDay) {
        const date = dateOfStudyDay(chosen.examDay);
        await study.planExam({ ...exam, date, minutesPerDay: ownMinutes });
      }
      if (isShared && chosen.minutes !== present.minutes) {
        await study.changeSetting({ key: "minutesPerDay", value: chosen.minutes });
      }
      if (chosen.retention !== present.retention) {
        await study.changeSetting({ key: "desiredRetention", value: chosen.retention / 100 });
      }
    };
    void run(write()).then(() => announce([{ text: t("examPlan.applied"), lang }]));
  };
}
