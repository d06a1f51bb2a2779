import { useEffect, useRef } from "react";
import type { NextDue } from "#renderer/domain/study.ts";
import { ExamSummary } from "#renderer/shared/exam-plan/exam-summary.tsx";
import { formatDuration, formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { nextDueText } from "#renderer/shared/locales/next-due-text.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { ButtonLink } from "#renderer/shared/ui/button.tsx";
import { Stat, Stats } from "#renderer/shared/ui/stats.tsx";
import { useNow } from "#renderer/shared/use-now.ts";
import { MoreToday } from "./more-today.tsx";
import styles from "./rest.module.css";
import { UndoLast } from "./undo-last.tsx";
import type { Review } from "./use-review.ts";

type Props = { readonly nextDue: NextDue | null; readonly review: Review };

/** The end of the day's cards: what was done, when it goes on, and still a way to take back the last answer. */
export function Finish({ nextDue, review }: Props) {
  const { t, lang } = useTexts();
  const { today } = review.state;
  const now = useNow();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const cards = (count: number): string => t("unit.cards", { count, n: formatNumber(lang, count) });
  return (
    <div className={styles.rest}>
      <h1 ref={heading} tabIndex={-1}>
        {t(today.answered > 0 ? "finish.title" : "finish.nothingTitle")}
      </h1>
      {today.answered > 0 && (
        <Stats>
          <Stat name={t("finish.answered")} value={cards(today.answered)} />
          <Stat name={t("finish.newCards")} value={cards(today.newCards)} />
          <Stat
            name={t("finish.again")}
            value={t("unit.times", { count: today.again, n: formatNumber(lang, today.again) })}
          />
          <Stat name={t("finish.took")} value={formatDuration(t, lang, today.tookMs)} />
        </Stats>
      )}
      <p>{nextDueText(t, lang, nextDue, now)}</p>
      <div className={styles.actions}>
        <ButtonLink href={hrefTo("today")}>{t("finish.toToday")}</ButtonLink>
        <UndoLast review={review} />
      </div>
      <MoreToday />
      <ExamSummary />
    </div>
  );
}
