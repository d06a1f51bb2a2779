import type { Event } from "#corpus/event.ts";
import { fromIso } from "#corpus/language/calendar-date.ts";
import { eventKindText, eventShortText, monthDayText } from "#renderer/shared/event-text.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import type { MarkedRow } from "./marked-row.ts";
import styles from "./matrix-table.module.css";
import { useGrid } from "./use-grid.ts";

type Props = { readonly rows: readonly MarkedRow[]; readonly events: readonly Event[] };

/** Threads down, events across; each cell leads to the thread, at that event. */
export function MatrixTable({ rows, events }: Props) {
  const { t, lang } = useTexts();
  const grid = useGrid(rows.length, events.length);
  return (
    <table
      ref={grid.table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved through with the arrow keys is a grid, and keeps the table's headers.
      role="grid"
      aria-label={t("compare.table")}
      className={styles.table}
      onKeyDown={grid.onKeyDown}
    >
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {t("compare.threads")}
          </th>
          {events.map((event) => (
            <th key={event.id} scope="col" className={styles.event}>
              <span className={styles.year}>{fromIso(event.date ?? "").year}</span>
              <span className={styles.day}>{monthDayText(event.date ?? "", lang)}</span>
              <span className={styles.kind}>{eventKindText(event, t, lang)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, rowIndex) => (
          <tr key={row.thread.id}>
            <th scope="row" className={styles.thread}>
              {row.thread.name[lang]}
            </th>
            {row.cells.map(({ event, facts }, column) => {
              const isNew = row.isNew[column] === true;
              const names = {
                thread: row.thread.name[lang],
                event: eventShortText(event, t, lang),
              };
              const counted = {
                ...names,
                count: facts.length,
                n: formatNumber(lang, facts.length),
              };
              const label =
                facts.length === 0
                  ? t("compare.cellNone", names)
                  : t(isNew ? "compare.cellNew" : "compare.cell", counted);
              return (
                <td key={event.id} className={styles.cell}>
                  <a
                    {...grid.cell({ row: rowIndex, column })}
                    href={hrefTo("compare", row.thread.id, event.id)}
                    aria-label={label}
                    className={facts.length === 0 ? styles.empty : styles.filled}
                  >
                    <span className={isNew ? styles.new : undefined}>
                      {facts.length === 0 ? "–" : formatNumber(lang, facts.length)}
                    </span>
                  </a>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
