import { useEffect, useState } from "react";
import type { BackupRef, UnionPreview } from "#renderer/shared/backups.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { type Answer, useShell } from "#renderer/shared/shell.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Dialog } from "#renderer/shared/ui/dialog.tsx";
import { backupProblemText } from "./backup-problem-text.ts";
import styles from "./settings-row.module.css";
import { UnionForm } from "./union-form.tsx";

type Props = { readonly backup: BackupRef | null; readonly onClose: () => void };

/** Says what a backup would bring, and brings it. */
export function RecoverDialog({ backup, onClose }: Props) {
  const { t } = useTexts();
  return (
    <Dialog title={t("backup.recoverTitle")} isOpen={backup !== null} onClose={onClose}>
      {backup !== null && <Preview key={backup.id} backup={backup} onClose={onClose} />}
    </Dialog>
  );
}

function Preview({
  backup,
  onClose,
}: {
  readonly backup: BackupRef;
  readonly onClose: () => void;
}) {
  const { t } = useTexts();
  const { backups } = useShell();
  const [preview, setPreview] = useState<Answer<UnionPreview> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void backups.previewRecover(backup).then((answer) => {
      if (isCurrent) setPreview(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [backups, backup]);
  if (preview === null) return <p role="status">{t("backup.reading")}</p>;
  if (!preview.ok) {
    return (
      <div className={styles.stack}>
        <p role="alert">{backupProblemText(t, preview.error)}</p>
        <div className={styles.actions}>
          <Button onPress={onClose}>{t("backup.close")}</Button>
        </div>
      </div>
    );
  }
  return (
    <UnionForm
      preview={preview.value}
      label={t("backup.recoverDo")}
      onDo={() => backups.recover(backup)}
      onClose={onClose}
    />
  );
}
