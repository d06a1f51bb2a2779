import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import { EncodingSamples } from "./encoding-samples.tsx";
import styles from "./panel.module.css";
import { failureText } from "./reading-texts.ts";
import type { DeskState, ImportDesk } from "./use-import-desk-state.ts";

type Props = {
  readonly state: Extract<DeskState, { kind: "failed" }>;
  readonly desk: ImportDesk;
};

/** Why a document could not be brought in, and what can be done; nothing was stored. */
export function FailurePanel({ state, desk }: Props) {
  const { t, lang } = useTexts();
  const { name, failure, previews } = state;
  return (
    <Section title={t("importing.failed", { name })}>
      <div className={`${styles.message} ${styles.failure}`} role="alert">
        <p>{failureText(t, lang, failure)}</p>
        <p>{t("importing.failedKept")}</p>
      </div>
      {previews.length > 0 && (
        <EncodingSamples
          previews={previews}
          current={null}
          onChoose={(encoding) => desk.chooseEncoding(encoding)}
        />
      )}
      <div className={styles.actions}>
        <Button onPress={() => desk.clear()}>{t("importing.dismiss")}</Button>
      </div>
    </Section>
  );
}
