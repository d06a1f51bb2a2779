import { rejectionReasons } from "#renderer/domain/import-events.ts";
import { precisionByRule, type RulePrecision } from "#renderer/domain/import-precision.ts";
import { csvText } from "#renderer/domain/progress-csv.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { type Translate, useTexts } from "#renderer/shared/i18n.ts";
import { saveTextFile } from "#renderer/shared/save-text-file.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import panel from "./panel.module.css";
import { importHref } from "./places.ts";
import styles from "./precision-page.module.css";
import { useImports } from "./use-imports.ts";

/** How good each rule of extraction is, by what the student decided about its proposals. */
export function PrecisionPage() {
  const { t } = useTexts();
  const rows = precisionByRule(useImports().all);
  const save = (): void =>
    saveTextFile(`${t("importing.csvName")}.csv`, csvText(csvRows(t, rows)), "text/csv");
  return (
    <Page title={t("importing.precision")} lead={t("importing.precisionLead")} isWide>
      <p>
        <a href={importHref}>{t("importing.back")}</a>
      </p>
      {rows.length === 0 ? (
        <p className={panel.message}>{t("importing.precisionNone")}</p>
      ) : (
        <>
          <PrecisionTable rows={rows} />
          <p className={panel.note}>{t("importing.precisionNote")}</p>
          <div className={panel.actions}>
            <Button onPress={save}>{t("importing.csv")}</Button>
          </div>
        </>
      )}
    </Page>
  );
}

function PrecisionTable({ rows }: { readonly rows: readonly RulePrecision[] }) {
  const { t, lang } = useTexts();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must take the focus
    <section className={styles.scroll} aria-label={t("importing.precision")} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columnTitles(t).map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.rule}>
              <th scope="row">
                <code>{row.rule}</code>
              </th>
              {countsOf(row).map((count, index) => (
                <td key={columnTitles(t)[index + 1]}>{formatNumber(lang, count)}</td>
              ))}
              <td>{`${Math.round(row.precision * 100)} %`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function columnTitles(t: Translate): readonly string[] {
  return [
    t("importing.rule"),
    t("importing.decided"),
    t("importing.accepted"),
    t("importing.edited"),
    ...rejectionReasons.map((reason) => t(`importing.reason.${reason}`)),
    t("importing.precisionShare"),
  ];
}

function countsOf({ decided, accepted, edited, rejected }: RulePrecision): readonly number[] {
  return [decided, accepted, edited, ...rejectionReasons.map((reason) => rejected[reason])];
}

/** Shares stand as 0–1 in a file. */
function csvRows(t: Translate, rows: readonly RulePrecision[]) {
  return [columnTitles(t), ...rows.map((row) => [row.rule, ...countsOf(row), row.precision])];
}
