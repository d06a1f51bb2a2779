import type { ReadyState } from "#renderer/domain/study.ts";
import { formatDateTime } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import styles from "./optimiser.module.css";

type Former = ReadyState["formerParameters"][number];

type Props = {
  readonly isDisabled: boolean;
  readonly onUse: (parameters: Former["parameters"]) => void;
};

/** Every set of parameters that was ever in use, as the record has it, each with a way back. */
export function FormerList({ isDisabled, onUse }: Props) {
  const { t, lang } = useTexts();
  const { formerParameters } = useReady();
  const nameOf = ({ parameters, adoptedAtMs, report }: Former): string => {
    if (parameters === null) return t("progress.optimiser.defaults");
    return t(report === null ? "progress.optimiser.formerOn" : "progress.optimiser.formerFitted", {
      when: formatDateTime(lang, adoptedAtMs ?? 0),
      logLoss: report?.logLossAfter.toFixed(4) ?? "",
    });
  };
  return (
    <details>
      <summary className={styles.summary}>{t("progress.optimiser.former")}</summary>
      <ul className={styles.former}>
        {formerParameters.map((former) => {
          const name = nameOf(former);
          return (
            <li key={JSON.stringify(former.parameters)}>
              <span>{name}</span>
              <Button
                isDisabled={isDisabled}
                aria-label={t("progress.optimiser.useThis", { name })}
                onPress={() => onUse(former.parameters)}
              >
                {t("progress.optimiser.use")}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
