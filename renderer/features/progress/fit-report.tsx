import type { Fit } from "#renderer/domain/optimiser.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { DataTable } from "./data-table.tsx";
import styles from "./optimiser.module.css";

/** What a fit gained, beside what the present parameters and a guess that knows no card would give. */
export function FitReport({ fit }: { readonly fit: Fit }) {
  const { t, lang } = useTexts();
  const { report, chance, parameters } = fit;
  const gain = gainOf(fit);
  return (
    <div className={styles.report}>
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

/** What is made of a fit: adopt it, or why not. */
export function verdictOf(fit: Fit): "better" | "withinChance" | "worse" {
  if (fit.isBetter) return "better";
  return gainOf(fit) > 0 ? "withinChance" : "worse";
}

function gainOf({ report }: Fit): number {
  return report.logLossBefore - report.logLossAfter;
}
