import type { Exam, ReadyState } from "#renderer/domain/study.ts";
import { formatDate, formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { daysUntil } from "#renderer/shared/local-day.ts";
import { Stat, Stats } from "#renderer/shared/ui/stats.tsx";

type Props = { readonly state: ReadyState; readonly nowMs: number };

/** Days in a row, and days left until each exam. */
export function Standing({ state, nowMs }: Props) {
  const { t, lang } = useTexts();
  const days = (count: number): string => t("unit.days", { count, n: formatNumber(lang, count) });
  const left = (exam: Exam): string => {
    const count = daysUntil(exam.date, nowMs);
    return count === 0 ? t("today.examToday") : days(count);
  };
  const coming = state.exams.filter((exam) => daysUntil(exam.date, nowMs) >= 0);
  return (
    <Stats>
      <Stat name={t("today.streak")} value={days(state.streakDays)} />
      {coming.map((exam) => (
        <Stat
          key={exam.id}
          name={t("today.exam")}
          value={left(exam)}
          detail={`${exam.name} · ${formatDate(lang, exam.date)}`}
        />
      ))}
    </Stats>
  );
}
