import type { ProjectedDay } from "#renderer/domain/exam-projection.ts";
import { formatDate, formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { type Bar, barsOf } from "./chart-bars.ts";
import { dateOfStudyDay } from "./date-of-study-day.ts";
import styles from "./day-chart.module.css";

const height = 120;
const step = 10;

/** New cards and reviews of each day until the exam, as bars and, behind them, as a table. */
export function DayChart({ days }: { readonly days: readonly ProjectedDay[] }) {
  const { t, lang } = useTexts();
  const bars = barsOf(days);
  const most = Math.max(1, ...bars.map(({ fresh, reviews }) => fresh + reviews));
  const last = days.at(-1);
  const n = (value: number): string => formatNumber(lang, value);
  const total = (of: (day: ProjectedDay) => number): string =>
    n(Math.round(days.reduce((sum, day) => sum + of(day), 0)));
  const summary = t("examPlan.chartSummary", {
    fresh: total(({ fresh }) => fresh),
    reviews: total(({ reviews }) => reviews),
    most: n(Math.round(Math.max(0, ...days.map(({ seconds }) => seconds / 60)))),
  });
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.caption}>
        <span className={styles.title}>{t("examPlan.chart")}</span>
        <span className={styles.key}>
          <span className={styles.freshKey} aria-hidden="true" />
          {t("examPlan.fresh")}
          <span className={styles.reviewKey} aria-hidden="true" />
          {t("examPlan.review")}
        </span>
      </figcaption>
      <p className={styles.ends} aria-hidden="true">
        {t("unit.cards", { count: most, n: n(most) })}
      </p>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${Math.max(1, bars.length) * step} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${t("examPlan.chart")}: ${summary}`}
      >
        {bars.map((bar, index) => (
          <StackedBar key={bar.from} bar={bar} x={index * step} scale={height / most} />
        ))}
      </svg>
      <p className={styles.ends} aria-hidden="true">
        <span>{bars[0] && formatDate(lang, dateOfStudyDay(bars[0].from))}</span>
        <span>{last && formatDate(lang, dateOfStudyDay(last.studyDay))}</span>
      </p>
      <p>{summary}</p>
      <details>
        <summary className={styles.more}>{t("examPlan.table")}</summary>
        <BarTable bars={bars} />
      </details>
    </figure>
  );
}

type StackedBarProps = { readonly bar: Bar; readonly x: number; readonly scale: number };

function StackedBar({ bar, x, scale }: StackedBarProps) {
  const reviews = bar.reviews * scale;
  const fresh = bar.fresh * scale;
  return (
    <>
      <rect
        className={styles.review}
        x={x + 1}
        y={height - reviews}
        width={step - 2}
        height={reviews}
      />
      <rect
        className={styles.fresh}
        x={x + 1}
        y={height - reviews - fresh}
        width={step - 2}
        height={fresh}
      />
    </>
  );
}

function BarTable({ bars }: { readonly bars: readonly Bar[] }) {
  const { t, lang } = useTexts();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table scrolls in its box, and the keyboard has to reach it.
    <section className={styles.scroll} aria-label={t("examPlan.chart")} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{t("examPlan.chart")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("examPlan.day")}</th>
            <th scope="col">{t("examPlan.fresh")}</th>
            <th scope="col">{t("examPlan.review")}</th>
            <th scope="col">{t("examPlan.minutesColumn")}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => {
            const date = formatDate(lang, dateOfStudyDay(bar.from));
            return (
              <tr key={bar.from}>
                <th scope="row">{bar.days === 1 ? date : t("examPlan.weekOf", { date })}</th>
                <td>{formatNumber(lang, bar.fresh)}</td>
                <td>{formatNumber(lang, bar.reviews)}</td>
                <td>{formatNumber(lang, bar.minutes)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
