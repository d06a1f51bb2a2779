import { itemBehind } from "#renderer/domain/mock/put-item.ts";
import type { QuizAnswer } from "#renderer/domain/quiz-log.ts";
import { missedAgain, type PastQuiz, pastQuizzes } from "#renderer/domain/quiz-past.ts";
import { itemOf } from "#renderer/domain/quiz-pick.ts";
import { formatDateTime, formatDuration, formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { AnsweredItem, AnsweredItems } from "#renderer/shared/items/answered-item.tsx";
import { useMaterial } from "#renderer/shared/material.ts";
import { goToPlace } from "#renderer/shared/route.ts";
import { useReady, useStudy } from "#renderer/shared/study-context.ts";
import { Button, ButtonLink } from "#renderer/shared/ui/button.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import { Stat, Stats } from "#renderer/shared/ui/stats.tsx";
import { Pager } from "./pager.tsx";
import styles from "./quiz.module.css";
import { pastHref } from "./quiz-places.ts";
import { useAboutName } from "./use-about-name.ts";
import { usePaged } from "./use-paged.ts";
import type { Quiz } from "./use-quiz.ts";

type Props = { readonly quiz: Quiz; readonly quizId: string };

/** One quiz of the past: how it went, every item with its proofs, and what was missed to be asked again. */
export function PastQuizPage({ quiz, quizId }: Props) {
  const { t, lang } = useTexts();
  const nameOf = useAboutName();
  const past = pastQuizzes(useStudy().quizAnswers()).find((each) => each.quizId === quizId);
  if (past === undefined) {
    return (
      <Page title={t("quiz.past.one")}>
        <p>{t("quiz.past.gone")}</p>
        <p>
          <ButtonLink href={pastHref}>{t("quiz.past.toList")}</ButtonLink>
        </p>
      </Page>
    );
  }
  const lead = [
    formatDateTime(lang, past.atMs),
    ...(past.about === null ? [] : [nameOf(past.about)]),
  ].join(" · ");
  return (
    <Page title={t("quiz.past.one")} lead={lead}>
      <Figures past={past} />
      <Again quiz={quiz} past={past} />
      <Items past={past} />
    </Page>
  );
}

function Figures({ past }: { readonly past: PastQuiz }) {
  const { t, lang } = useTexts();
  const { right, almost, wrong, answers, tookMs } = past;
  const n = (count: number): string => formatNumber(lang, count);
  return (
    <Stats>
      <Stat
        name={t("quiz.score")}
        value={t("quiz.scoreOf", { right: n(right), of: n(answers.length) })}
        detail={`${Math.round((right / answers.length) * 100)}%`}
      />
      <Stat name={t("mock.outcome.almost")} value={n(almost)} />
      <Stat name={t("mock.outcome.wrong")} value={n(wrong)} />
      <Stat name={t("quiz.took")} value={formatDuration(t, lang, tookMs)} />
    </Stats>
  );
}

function Again({ quiz, past }: { readonly quiz: Quiz; readonly past: PastQuiz }) {
  const { t, lang } = useTexts();
  const { role } = useReady();
  const scope = missedAgain(past);
  const { session } = quiz;
  const isOpen = session !== null && !session.isEnded;
  const missed = scope?.kind === "again" ? scope.puts.length : 0;
  return (
    <div className={styles.group}>
      <div className={styles.buttons}>
        {scope !== null && (
          <Button
            look="primary"
            isDisabled={role === "follower"}
            onPress={() => {
              const forms = [...new Set(past.answers.map(({ item }) => item.form))];
              const langs = [...new Set(past.answers.map(({ item }) => item.lang))];
              if (quiz.begin({ scope, forms, langs, length: missed })) goToPlace("quiz", "run");
            }}
          >
            {t("quiz.again", { count: missed, n: formatNumber(lang, missed) })}
          </Button>
        )}
        <a className={styles.link} href={pastHref}>
          {t("quiz.past.toList")}
        </a>
      </div>
      {isOpen && scope !== null && <p className={styles.note}>{t("quiz.past.replaces")}</p>}
    </div>
  );
}

/** An endless quiz may have hundreds. */
const itemsPerPage = 30;

function Items({ past }: { readonly past: PastQuiz }) {
  const { t } = useTexts();
  const { corpus } = useMaterial();
  const paged = usePaged(past.answers, itemsPerPage);
  const factIds = new Set<string>(corpus.facts.map(({ id }) => id));
  return (
    <Section title={t("quiz.past.items")}>
      <AnsweredItems>
        {paged.shown.map(({ id, item, given, verdict, tookMs }, index) => (
          <AnsweredItem
            key={id}
            number={paged.from + index + 1}
            put={item}
            given={given === "" ? null : given}
            outcome={verdict}
            spentMs={tookMs}
            hasFact={factIds.has(item.factId)}
            explain={explanationOf(item)}
          />
        ))}
      </AnsweredItems>
      <Pager paged={paged} />
    </Section>
  );

  /** Only an item whose seed and options are known is shown as it stood. */
  function explanationOf({ seed, shown, ...item }: QuizAnswer["item"]) {
    if (seed === undefined || shown === undefined) return "never";
    return () => itemBehind({ ...item, shown }, itemOf(corpus, { itemId: item.id, seed }));
  }
}
