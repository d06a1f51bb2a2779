import type { MockReport } from "#renderer/domain/mock/mock-report.ts";
import { formatNumber, formatToday } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import styles from "./report.module.css";

/** An exam of the past; the earliest comes first. */
type Score = { readonly atMs: number; readonly report: MockReport };

const [width, height] = [300, 100];

/** Scores from exam to exam with what each leaves open, drawn; the table of exams has the figures. */
export function ScoreCurve({ scores }: { readonly scores: readonly Score[] }) {
  const { t, lang } = useTexts();
  const shares = scores.map(({ report: { tests } }) => tests.passed / tests.total);
  const percent = (share: number): string => formatNumber(lang, Math.round(share * 100));
  const [first = 0] = shares;
  const summary = t(scores.length === 1 ? "mock.curveOne" : "mock.curveSummary", {
    count: scores.length,
    n: formatNumber(lang, scores.length),
    first: percent(first),
    last: percent(shares.at(-1) ?? 0),
    best: percent(Math.max(...shares)),
  });
  const xOf = (index: number): number =>
    scores.length === 1 ? width / 2 : 6 + (index * (width - 12)) / (scores.length - 1);
  const yOf = (share: number): number => height - share * height;
  const [earliest, latest] = [scores[0], scores.at(-1)];
  return (
    <figure className={styles.chart}>
      <figcaption>{t("mock.curve")}</figcaption>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${t("mock.curve")}: ${summary}`}
      >
        {[0, 0.25, 0.5, 0.75].map((share) => (
          <line
            key={share}
            className={styles.grid}
            x1={0}
            x2={width}
            y1={yOf(share + 0.25)}
            y2={yOf(share + 0.25)}
          />
        ))}
        {scores.map(({ atMs, report: { low, high } }, index) => (
          <line
            key={atMs}
            className={styles.range}
            x1={xOf(index)}
            x2={xOf(index)}
            y1={yOf(low)}
            y2={yOf(high)}
          />
        ))}
        <polyline
          className={styles.curve}
          points={shares.map((share, index) => `${xOf(index)},${yOf(share)}`).join(" ")}
        />
        {shares.map((share, index) => (
          // A line of no length with round ends is a dot that the stretched picture leaves round.
          <line
            key={scores[index]?.atMs}
            className={styles.dot}
            x1={xOf(index)}
            x2={xOf(index)}
            y1={yOf(share)}
            y2={yOf(share)}
          />
        ))}
      </svg>
      <p className={styles.ends} aria-hidden="true">
        <span>{earliest && formatToday(lang, earliest.atMs)}</span>
        {scores.length > 1 && <span>{latest && formatToday(lang, latest.atMs)}</span>}
      </p>
      <p>{summary}</p>
    </figure>
  );
}
