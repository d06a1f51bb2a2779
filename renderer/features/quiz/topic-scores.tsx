import { topics } from "#corpus/vocabulary.ts";
import { factIdOfItem } from "#renderer/domain/quiz-pick.ts";
import type { QuizPut } from "#renderer/domain/quiz-session.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import styles from "./quiz.module.css";

/** How many answers were right, topic by topic, the weakest first. */
export function TopicScores({ puts }: { readonly puts: readonly QuizPut[] }) {
  const { t, lang } = useTexts();
  const { corpus } = useMaterial();
  const topicOf = new Map<string, (typeof topics)[number]>(
    corpus.facts.map(({ id, topic }) => [id, topic]),
  );
  const scores = topics.flatMap((topic) => {
    const own = puts.filter(({ itemId }) => topicOf.get(factIdOfItem(itemId)) === topic);
    const right = own.filter(({ answer }) => answer?.verdict === "right").length;
    return own.length === 0 ? [] : [{ topic, right, of: own.length }];
  });
  const sorted = scores.toSorted((a, b) => a.right / a.of - b.right / b.of);
  return (
    <table className={styles.scores}>
      <thead>
        <tr>
          <th scope="col">{t("quiz.topic")}</th>
          <th scope="col">{t("quiz.score")}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ topic, right, of }) => (
          <tr key={topic}>
            <th scope="row">{t(`vocabulary.topic.${topic}`)}</th>
            <td>
              {t("quiz.scoreOf", { right: formatNumber(lang, right), of: formatNumber(lang, of) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
