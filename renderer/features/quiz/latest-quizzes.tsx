import type { QuizSession } from "#renderer/domain/quiz-session.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Section } from "#renderer/shared/ui/section.tsx";
import { PastList } from "./past-list.tsx";
import styles from "./quiz.module.css";
import { pastHref } from "./quiz-places.ts";
import { usePastQuizzes } from "./use-past-quizzes.ts";

const mostShown = 5;

/** The last few quizzes, and the way to all of them. */
export function LatestQuizzes({ session }: { readonly session: QuizSession | null }) {
  const { t, lang } = useTexts();
  const quizzes = usePastQuizzes(session);
  const count = quizzes.length;
  return (
    <Section title={t("quiz.past.title")}>
      {count === 0 ? (
        <p className={styles.note}>{t("quiz.past.none")}</p>
      ) : (
        <PastList quizzes={quizzes.slice(0, mostShown)} />
      )}
      {count > mostShown && (
        <a className={styles.link} href={pastHref}>
          {t("quiz.past.all", { count, n: formatNumber(lang, count) })}
        </a>
      )}
    </Section>
  );
}
