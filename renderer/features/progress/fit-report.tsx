import type { Fit } from "#renderer/domain/optimiser.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { DataTable } from "./data-table.tsx";
import styles from "./optimiser.module.css";

/** What a fit gained, beside what the present parameters and a guess that knows no card would give. */
export function FitReport({ fit }: { readonly fit: Fit }) {
  const { t, lang } = useTexts();
  const { report, chance, isBetter, parameters } = fit;
  const gain = report.logLossBefore - report.logLossAfter;
  const verdict = isBetter ? "better" : gain > 0 ? "withinChance" : "worse";
  return (
    <div className={styles.report}>
      <p role="status">{t(`progress.optimiser.${verdict}`)}</p>
      <DataTable
        title={t("progress.optimiser.report", {
          heldOut: formatNumber(lang, report.heldOut),
          reviews: formatNumber(lang, report.reviews),
        })}
        table={{
          columns: [
            { title: t("progress.optimiser.method"), kind: "text" },
            { title: t("progress.optimiser.logLoss"), kind: "precise" },
          ],
          rows: [
            [t("progress.optimiser.current"), report.logLossBefore],
            [t("progress.optimiser.fitted"), report.logLossAfter],
            [t("progress.optimiser.movingAverage"), report.logLossMovingAverage],
          ],
        }}
      />
      <p className={styles.note}>
        {t("progress.optimiser.report", {
          heldOut: formatNumber(lang, report.heldOut),
          reviews: formatNumber(lang, report.reviews),
        })}
        {" · "}
        {t("progress.optimiser.gain", { gain: gain.toFixed(4), chance: chance.toFixed(4) })}
      </p>
      <details>
        <summary className={styles.summary}>{t("progress.optimiser.values")}</summary>
        <p className={styles.values}>{parameters.join(", ")}</p>
      </details>
    </div>
  );
}
