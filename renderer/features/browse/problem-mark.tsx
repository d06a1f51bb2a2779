import type { SearchProblem } from "#renderer/domain/search-problem.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import styles from "./search-field.module.css";

/** As much of the query on either side as one needs to see where the mistake is. */
const around = 24;

/** What is wrong with a query, with the offending part of it marked. */
export function ProblemMark({
  text,
  problem,
}: {
  readonly text: string;
  readonly problem: SearchProblem;
}) {
  const { t, lang } = useTexts();
  const { code } = problem;
  const { start, end } = problem.range;
  const { word, min, max } = problem.params;
  const what =
    code === "number-range"
      ? t(`searchProblem.${code}`, {
          word,
          min: formatNumber(lang, min ?? 0),
          max: formatNumber(lang, max ?? 0),
        })
      : t(`searchProblem.${code}`, { word });
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  return (
    <div className={styles.problem}>
      <p>
        {what}{" "}
        <span className={styles.where}>
          {t("searchProblem.where", { at: formatNumber(lang, start + 1) })}
        </span>
      </p>
      <p className={styles.quote}>
        {start > around && "…"}
        {before}
        <mark className={styles.mark}>{text.slice(start, end)}</mark>
        {after}
        {end + around < text.length && "…"}
      </p>
    </div>
  );
}
