import { useTexts } from "#renderer/shared/i18n.ts";
import { type ChartTable, type ColumnKind, formatCell } from "./chart-table.ts";
import styles from "./data-table.module.css";

/** More rows than this are read in a spreadsheet; a page of them would only be slow. */
const mostRows = 400;

/** The figures behind a chart. Rows are cut at the old end, which the text below it says. */
export function DataTable({
  table,
  title,
}: {
  readonly table: ChartTable;
  readonly title: string;
}) {
  const { t, lang } = useTexts();
  const rows = table.rows.slice(-mostRows);
  const name = t("progress.tableOf", { title });
  return (
    <>
      {/* A keyboard scrolls what has the focus. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must take the focus */}
      <section className={styles.scroll} aria-label={name} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {table.columns.map(({ title: column, kind }) => (
                <th key={column} scope="col" className={isRead(kind) ? styles.text : ""}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // Rows have no other identity than their place: they are never sorted or changed here.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <tr key={index}>
                {table.columns.map(({ title: column, kind }, at) =>
                  at === 0 ? (
                    <th key={column} scope="row" className={isRead(kind) ? styles.text : ""}>
                      {formatCell(lang, kind, row[at] ?? null)}
                    </th>
                  ) : (
                    <td key={column} className={isRead(kind) ? styles.text : ""}>
                      {formatCell(lang, kind, row[at] ?? null)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length < table.rows.length && (
        <p className={styles.note}>{t("progress.cut", { count: rows.length, n: rows.length })}</p>
      )}
    </>
  );
}

/** Words and dates are read from their beginning; figures stand under one another. */
function isRead(kind: ColumnKind): boolean {
  return kind === "text" || kind === "date";
}
