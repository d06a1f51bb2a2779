import type { PastQuiz } from "#renderer/domain/quiz-past.ts";
import { formatDateTime, formatDuration, formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import styles from "./quiz.module.css";
import { pastQuizHref } from "./quiz-places.ts";
import { useAboutName } from "./use-about-name.ts";

/** Quizzes of the past, a row each: when, about what, how it went, how long it took. */
export function PastList({ quizzes }: { readonly quizzes: readonly PastQuiz[] }) {
  const { t, lang } = useTexts();
  const nameOf = useAboutName();
  const n = (count: number): string => formatNumber(lang, count);
  return (
    <ul className={styles.past}>
      {quizzes.map(({ quizId, about, atMs, answers, right, almost, wrong, tookMs }) => (
        <li key={quizId} className={styles.pastRow}>
          <a className={styles.pastLink} href={pastQuizHref(quizId)}>
            <span>{formatDateTime(lang, atMs)}</span>
            {about !== null && <span className={styles.pastAbout}>{nameOf(about)}</span>}
          </a>
          <span className={styles.note}>
            {[
              t("quiz.past.counts", {
                n: n(answers.length),
                right: n(right),
                almost: n(almost),
                wrong: n(wrong),
              }),
              formatDuration(t, lang, tookMs),
            ].join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
