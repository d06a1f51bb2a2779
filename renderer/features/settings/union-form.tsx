import { useState } from "react";
import type { UnionPreview } from "#renderer/shared/backups.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import type { Answer } from "#renderer/shared/shell.ts";
import type { ShellProblem } from "#renderer/shared/shell-problem.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { backupProblemText } from "./backup-problem-text.ts";
import styles from "./settings-row.module.css";

type Props = {
  readonly preview: UnionPreview;
  readonly label: string;
  readonly onDo: () => Promise<Answer<unknown>>;
  readonly onClose: () => void;
};

/** What a union would bring, and the button that does it; the page starts anew once it is done. */
export function UnionForm({ preview, label, onDo, onClose }: Props) {
  const { t, lang } = useTexts();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShellProblem | null>(null);
  const { events, newEvents, newDocuments, damaged } = preview;
  const brings = newEvents > 0 || newDocuments > 0;
  const counts = {
    count: newEvents,
    n: formatNumber(lang, newEvents),
    events: formatNumber(lang, events),
  };
  const act = async (): Promise<void> => {
    setBusy(true);
    const answer = await onDo();
    setBusy(false);
    setProblem(answer.ok ? null : answer.error);
  };
  return (
    <div className={styles.stack}>
      <p>{brings ? t("backup.brings", counts) : t("backup.bringsNothing", counts)}</p>
      {brings && <p>{t("backup.union")}</p>}
      {damaged.length > 0 && (
        <p>{t("backup.lacks", { count: damaged.length, n: formatNumber(lang, damaged.length) })}</p>
      )}
      {problem !== null && <p role="alert">{backupProblemText(t, problem)}</p>}
      <div className={styles.actions}>
        {brings && (
          <Button look="primary" isDisabled={isBusy} onPress={() => void act()}>
            {label}
          </Button>
        )}
        <Button onPress={onClose}>{t(brings ? "backup.cancel" : "backup.close")}</Button>
      </div>
    </div>
  );
}
