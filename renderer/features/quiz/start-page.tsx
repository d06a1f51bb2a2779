import { useTexts } from "#renderer/shared/i18n.ts";
import { RunningMockNotice } from "#renderer/shared/mock/running-mock-notice.tsx";
import { hrefTo } from "#renderer/shared/route.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { Button, ButtonLink } from "#renderer/shared/ui/button.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import { AcceptedList } from "./accepted-list.tsx";
import { CardEffects } from "./card-effects.tsx";
import { LatestQuizzes } from "./latest-quizzes.tsx";
import { PlanForm } from "./plan-form.tsx";
import styles from "./quiz.module.css";
import type { Quiz } from "./use-quiz.ts";

/** Where a quiz begins, or goes on. */
export function StartPage({ quiz }: { readonly quiz: Quiz }) {
  const { t } = useTexts();
  const { role, accepted } = useReady();
  const { session } = quiz;
  const isOpen = session !== null && !session.isEnded;
  const answered = session?.puts.filter(({ answer }) => answer?.isStored === true).length ?? 0;
  return (
    <Page title={t("quiz.title")} lead={t("quiz.lead")}>
      <RunningMockNotice />
      {isOpen && (
        <div className={styles.open}>
          <p>
            {session.length === null
              ? t("quiz.openEndless", { number: answered })
              : t("quiz.open", { number: answered, of: session.length })}
          </p>
          <div className={styles.buttons}>
            <ButtonLink href={hrefTo("quiz", "run")}>{t("quiz.resume")}</ButtonLink>
            <Button isDisabled={role === "follower"} onPress={quiz.forget}>
              {t("quiz.giveUp")}
            </Button>
          </div>
        </div>
      )}
      <fieldset
        className={styles.plan}
        disabled={role === "follower"}
        aria-label={t("quiz.planTitle")}
      >
        <PlanForm quiz={quiz} isSecond={isOpen} />
        <p className={styles.note}>
          {t("quiz.mockNote")} <a href={hrefTo("mock")}>{t("mock.title")}</a>
        </p>
        <Section title={t("quiz.cards.title")}>
          <CardEffects />
        </Section>
        {accepted.length > 0 && (
          <Section title={t("quiz.accepted.title")}>
            <AcceptedList accepted={accepted} />
          </Section>
        )}
      </fieldset>
      <LatestQuizzes session={session} />
    </Page>
  );
}
