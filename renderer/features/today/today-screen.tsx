import { ExamSummary } from "#renderer/shared/exam-plan/exam-summary.tsx";
import { formatToday } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { RunningMockNotice } from "#renderer/shared/mock/running-mock-notice.tsx";
import { useReady } from "#renderer/shared/study-context.ts";
import { CountList } from "#renderer/shared/ui/counts.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import { useNow } from "#renderer/shared/use-now.ts";
import { DeckView } from "./deck-view.tsx";
import { NextStep } from "./next-step.tsx";
import { Standing } from "./standing.tsx";
import styles from "./today-screen.module.css";

/** What today holds: how many cards, where to begin, how far one has come. */
export function TodayScreen() {
  const { t, lang } = useTexts();
  const state = useReady();
  const now = useNow();
  return (
    <Page title={t("today.title")} lead={formatToday(lang, now)}>
      <RunningMockNotice />
      <div className={styles.step}>
        {state.deck.total > 0 && (
          <CountList label={t("today.counts")} counts={state.counts} size="large" />
        )}
        <NextStep state={state} nowMs={now} />
      </div>
      <Standing state={state} />
      <ExamSummary />
      {state.deck.total > 0 && <DeckView state={state} />}
    </Page>
  );
}
