import { useEffect, useRef } from "react";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Progress } from "#renderer/shared/ui/progress.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import styles from "./panel.module.css";
import type { ReadingProgress } from "./reading-messages.ts";
import { progressText } from "./reading-texts.ts";

type Props = {
  readonly name: string;
  readonly progress: ReadingProgress | null;
  readonly onCancel: () => void;
};

/** While a document is read: how far it has come, and a way to stop that works at once. */
export function ReadingPanel({ name, progress, onCancel }: Props) {
  const { t, lang } = useTexts();
  const text = progressText(t, lang, progress);
  const cancel = useRef<HTMLButtonElement>(null);
  // What had the focus, the button that brought the file, is gone.
  useEffect(() => cancel.current?.focus(), []);
  return (
    <Section title={t("importing.reading", { name })}>
      <Progress label={text} value={shareOf(progress)} max={100} valueText={text} />
      <p className={styles.note} role="status">
        {text}
      </p>
      <div className={styles.actions}>
        <Button ref={cancel} onPress={onCancel}>
          {t("importing.cancel")}
        </Button>
      </div>
    </Section>
  );
}

/** Of 100. Pages are counted; of what cannot be counted only the stage is known. */
function shareOf(progress: ReadingProgress | null): number {
  if (progress === null) return 2;
  if (progress.stage === "extracting") return 85;
  return progress.pages === null ? 10 : (80 * progress.pages.done) / progress.pages.total;
}
