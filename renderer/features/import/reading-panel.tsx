import { useEffect, useRef } from "react";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { useAnnounce } from "#renderer/shared/ui/live-region.tsx";
import { Progress } from "#renderer/shared/ui/progress.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import styles from "./panel.module.css";
import type { ReadingProgress } from "./reading-messages.ts";
import { progressText, stageText } from "./reading-texts.ts";

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
  const announce = useAnnounce();
  const stage = stageText(t, progress);
  useEffect(() => announce([{ text: stage, lang }]), [announce, stage, lang]);
  // What had the focus, the button that brought the file, is gone.
  useEffect(() => cancel.current?.focus(), []);
  return (
    <Section title={t("importing.reading", { name })}>
      <Progress label={text} value={shareOf(progress)} max={100} valueText={text} />
      <p className={styles.note}>{text}</p>
      <div className={styles.actions}>
        <Button ref={cancel} onPress={onCancel}>
          {t("importing.cancel")}
        </Button>
      </div>
    </Section>
  );
}

/** Of 100. Pages and sentences are counted; what cannot be counted is short of them. */
function shareOf(progress: ReadingProgress | null): number {
  if (progress === null) return 2;
  if (progress.stage === "reading") {
    const { pages } = progress;
    return pages === null ? 10 : (60 * pages.done) / pages.total;
  }
  const { sentences } = progress;
  return sentences === null ? 60 : 60 + (38 * sentences.done) / sentences.total;
}
