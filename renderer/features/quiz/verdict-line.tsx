import type { SessionAnswer } from "#renderer/domain/quiz-session.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import styles from "./quiz.module.css";

const signs = { right: "○", almost: "△", wrong: "×" } as const;

/** Right, almost or wrong, and what it did to the cards it touches. */
export function VerdictLine({ answer }: { readonly answer: SessionAnswer }) {
  const { t, lang } = useTexts();
  const { verdict, given, effects } = answer;
  const shown = verdict === "wrong" && given === "" ? "unknown" : verdict;
  const lines = (["good", "again", "queued"] as const).filter((each) => effects[each] > 0);
  return (
    <div className={`${styles.verdict} ${styles[verdict]}`}>
      <h2 className={styles.verdictTitle}>
        <span aria-hidden="true">{signs[verdict]} </span>
        {t(`quiz.verdict.${shown}`)}
      </h2>
      {verdict === "almost" && <p>{t("quiz.almostNote")}</p>}
      {lines.map((each) => (
        <p key={each} className={styles.effect}>
          {t(`quiz.effect.${each}`, { count: effects[each], n: formatNumber(lang, effects[each]) })}
        </p>
      ))}
    </div>
  );
}
