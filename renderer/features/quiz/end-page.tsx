import { useEffect, useRef } from "react";
import type { QuizPut, QuizSession } from "#renderer/domain/quiz-session.ts";
import { formatDuration, formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { goTo, hrefTo } from "#renderer/shared/route.ts";
import { useReady, useRun } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import { Stat, Stats } from "#renderer/shared/ui/stats.tsx";
import { MissedItems } from "./missed-items.tsx";
import styles from "./quiz.module.css";
import { TopicScores } from "./topic-scores.tsx";
import type { Quiz } from "./use-quiz.ts";

type Props = { readonly quiz: Quiz; readonly session: QuizSession };

/** What came of a quiz: the score, topic by topic, and what to go over again. */
export function EndPage({ quiz, session }: Props) {
  const { t, lang } = useTexts();
  const { role } = useReady();
  const run = useRun();
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector("button")?.focus({ preventScroll: true }), []);
  const answered = session.puts.filter(({ answer }) => answer?.isStored === true);
  const missed = answered.filter(({ answer }) => answer?.verdict !== "right");
  const right = answered.length - missed.length;
  const tookMs = answered.reduce((sum, { answer }) => sum + (answer?.tookMs ?? 0), 0);

  const begin = (puts: readonly QuizPut[]): void => {
    const again = puts.map(({ itemId, seed }) => ({ itemId, seed }));
    const plan = { forms: session.forms, langs: session.langs, length: again.length };
    void run(quiz.begin({ scope: { kind: "again", puts: again }, ...plan }).then(() => {}));
  };

  return (
    <Page title={t("quiz.endTitle")}>
      {answered.length === 0 ? (
        <p>{t("quiz.endNothing")}</p>
      ) : (
        <Stats>
          <Stat
            name={t("quiz.score")}
            value={t("quiz.scoreOf", {
              right: formatNumber(lang, right),
              of: formatNumber(lang, answered.length),
            })}
            detail={`${Math.round((right / answered.length) * 100)}%`}
          />
          <Stat name={t("quiz.took")} value={formatDuration(t, lang, tookMs)} />
        </Stats>
      )}
      <div ref={first} className={styles.buttons}>
        {missed.length > 0 && (
          <Button look="primary" isDisabled={role === "follower"} onPress={() => begin(missed)}>
            {t("quiz.again", { count: missed.length, n: formatNumber(lang, missed.length) })}
          </Button>
        )}
        <Button
          look={missed.length > 0 ? "plain" : "primary"}
          isDisabled={role === "follower"}
          onPress={() => {
            quiz.forget();
            goTo("quiz");
          }}
        >
          {t("quiz.another")}
        </Button>
        <a className={styles.link} href={hrefTo("review")}>
          {t("quiz.toReview")}
        </a>
      </div>
      {answered.length > 0 && (
        <Section title={t("quiz.byTopic")}>
          <TopicScores puts={answered} />
        </Section>
      )}
      {missed.length > 0 && (
        <Section title={t("quiz.missed")}>
          <MissedItems missed={missed} />
        </Section>
      )}
    </Page>
  );
}
