import { answersOn, type ProgressDays } from "#renderer/domain/progress-days.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { formatCell, isoDate } from "./chart-table.ts";
import styles from "./heat-map.module.css";

const cell = 14;
const gap = 3;
const pitch = cell + gap;

/** The last year as weeks of squares, Monday on top, the darker the more answers. */
export function HeatMap({ days }: { readonly days: ProgressDays }) {
  const { t, lang } = useTexts();
  const first = Math.max(0, days.length - 365);
  const shown = Array.from({ length: days.length - first }, (_, index) => ({
    day: days.firstDay + first + index,
    answers: answersOn(days, first + index),
  }));
  const firstWeek = weekOf(days.firstDay + first);
  const weeks = weekOf(days.firstDay + days.length - 1) - firstWeek + 1;
  const most = Math.max(1, ...shown.map(({ answers }) => answers));
  return (
    <div className={styles.scroll}>
      <svg
        className={styles.map}
        width={weeks * pitch}
        height={7 * pitch}
        viewBox={`0 0 ${weeks * pitch} ${7 * pitch}`}
        aria-hidden="true"
      >
        {shown.map(({ day, answers }) => (
          <rect
            key={day}
            x={(weekOf(day) - firstWeek) * pitch}
            y={weekdayOf(day) * pitch}
            width={cell}
            height={cell}
            rx={2}
            className={styles[`level${levelOf(answers, most)}`]}
          >
            <title>
              {t("progress.heat.day", {
                date: formatCell(lang, "date", isoDate(day)),
                n: formatCell(lang, "number", answers),
              })}
            </title>
          </rect>
        ))}
      </svg>
      <p className={styles.legend}>
        {t("progress.heat.less")}
        {[0, 1, 2, 3, 4].map((level) => (
          <svg key={level} width={cell} height={cell} aria-hidden="true">
            <rect width={cell} height={cell} rx={2} className={styles[`level${level}`]} />
          </svg>
        ))}
        {t("progress.heat.more")}
      </p>
    </div>
  );
}

/** Study day 0 is a Thursday; weeks begin on Monday. */
function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}

function weekdayOf(day: number): number {
  return day + 3 - weekOf(day) * 7;
}

/** 0 for no answer, then four steps by the root, so that one heavy day does not whiten the rest. */
function levelOf(answers: number, most: number): number {
  return answers === 0 ? 0 : Math.max(1, Math.ceil(4 * Math.sqrt(answers / most)));
}
