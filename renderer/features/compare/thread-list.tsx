import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import type { MarkedRow } from "./marked-row.ts";
import styles from "./thread-list.module.css";

/** The threads to choose from where the table has no room. */
export function ThreadList({ rows }: { readonly rows: readonly MarkedRow[] }) {
  const { t, lang } = useTexts();
  return (
    <ul>
      {rows.map(({ thread, cells }) => {
        const speaking = cells.filter(({ facts }) => facts.length > 0);
        const count = cells.reduce((sum, { facts }) => sum + facts.length, 0);
        return (
          <li key={thread.id}>
            <a className={styles.thread} href={hrefTo("compare", thread.id)}>
              <span className={styles.name}>{thread.name[lang]}</span>
              <span className={styles.size}>
                {t("compare.threadSize", {
                  count,
                  n: formatNumber(lang, count),
                  meetings: t("compare.threadMeetings", {
                    count: speaking.length,
                    n: formatNumber(lang, speaking.length),
                  }),
                })}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
