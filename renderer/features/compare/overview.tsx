import { type ReactNode, useMemo } from "react";
import { changesAlong } from "#corpus/comparison/change.ts";
import { comparisonMatrix } from "#corpus/comparison/matrix.ts";
import type { Event } from "#corpus/event.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { Page } from "#renderer/shared/ui/page.tsx";
import { bringsNew, type MarkedRow } from "./marked-row.ts";
import { MatrixTable } from "./matrix-table.tsx";
import styles from "./overview.module.css";
import { ThreadList } from "./thread-list.tsx";

type Props = {
  readonly events: readonly Event[];
  readonly rangeChoice: ReactNode;
  /** The address names a thread that there is not. */
  readonly isUnknown: boolean;
};

/** All threads: a table where there is room for it, a list of the threads where there is not. */
export function Overview({ events, rangeChoice, isUnknown }: Props) {
  const { t } = useTexts();
  const { corpus } = useMaterial();
  const rows: readonly MarkedRow[] = useMemo(
    () =>
      comparisonMatrix(corpus.facts, events).map((row) => ({
        ...row,
        isNew: changesAlong(row.cells, corpus.gazetteer).map(bringsNew),
      })),
    [corpus, events],
  );
  return (
    <Page title={t("compare.title")} lead={t("compare.lead")} isWide>
      {isUnknown && <p role="status">{t("compare.unknown")}</p>}
      {rangeChoice}
      <div className={styles.wide}>
        <MatrixTable rows={rows} events={events} />
        <ul className={styles.legend}>
          <li>
            <span className={styles.dot} aria-hidden="true" />
            {t("compare.legendNew")}
          </li>
          <li>
            <span className={styles.none} aria-hidden="true">
              –
            </span>
            {t("compare.legendNone")}
          </li>
          <li className={styles.keys}>{t("compare.keys")}</li>
        </ul>
      </div>
      <div className={styles.narrow}>
        <ThreadList rows={rows} />
      </div>
    </Page>
  );
}
