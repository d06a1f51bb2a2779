import { type ReactNode, useId, useState } from "react";
import { csvText } from "#renderer/domain/progress-csv.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { saveTextFile } from "#renderer/shared/save-text-file.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import styles from "./chart-card.module.css";
import type { ChartTable } from "./chart-table.ts";
import { DataTable } from "./data-table.tsx";

type Props = {
  readonly title: string;
  /** What exactly is counted. */
  readonly note?: string;
  /** What the chart shows, in words: it is the picture's name for those who do not see it. */
  readonly summary: string;
  readonly table: ChartTable;
  /** Name of the saved file, without its ending. */
  readonly file: string;
  readonly controls?: ReactNode;
  /** The chart; where there is none, the table is all there is to see. */
  readonly children?: ReactNode;
  readonly isEmpty: boolean;
};

/** One chart with the table behind it and the way to save its figures. */
export function ChartCard(props: Props) {
  const { title, note, summary, table, file, controls, children, isEmpty } = props;
  const { t } = useTexts();
  const [isTable, setTable] = useState(false);
  const id = useId();
  const save = (): void => {
    const head = table.columns.map((column) => column.title);
    saveTextFile(`communique-${file}.csv`, csvText([head, ...table.rows]), "text/csv");
  };
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {!isEmpty && (
          <div className={styles.actions}>
            {children !== undefined && (
              <Button look="quiet" aria-describedby={id} onPress={() => setTable(!isTable)}>
                {isTable ? t("progress.asChart") : t("progress.asTable")}
              </Button>
            )}
            <Button look="quiet" aria-describedby={id} onPress={save}>
              {t("progress.csv")}
            </Button>
          </div>
        )}
      </div>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {controls}
      {isEmpty ? (
        <p className={styles.note}>{t("progress.none")}</p>
      ) : (
        <>
          <p>{summary}</p>
          {isTable || children === undefined ? (
            <DataTable table={table} title={title} />
          ) : (
            <div role="img" aria-label={`${title}: ${summary}`} className={styles.chart}>
              {/* The libraries' own names for parts of a picture are in English and say less. */}
              <div aria-hidden="true">{children}</div>
            </div>
          )}
        </>
      )}
    </section>
  );
}
