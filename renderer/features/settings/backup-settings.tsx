import { useState } from "react";
import type { BackupRef, ImportPreview } from "#renderer/shared/backups.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useShell } from "#renderer/shared/shell.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { useAnnounce } from "#renderer/shared/ui/live-region.tsx";
import { Notice } from "#renderer/shared/ui/notice.tsx";
import { BackupList } from "./backup-list.tsx";
import { BackupNotices } from "./backup-notices.tsx";
import { backupProblemText } from "./backup-problem-text.ts";
import { CheckRecord } from "./check-record.tsx";
import { ImportDialog } from "./import-dialog.tsx";
import { RecoverDialog } from "./recover-dialog.tsx";
import { SecondFolder } from "./second-folder.tsx";
import styles from "./settings-row.module.css";
import { useBackups } from "./use-backups.ts";

/** Copies of the study record: making them, seeing them, going back to them, taking them elsewhere. */
export function BackupSettings() {
  const { t, lang } = useTexts();
  const { backups } = useShell();
  const announce = useAnnounce();
  const view = useBackups();
  const [recovering, setRecovering] = useState<BackupRef | null>(null);
  const [importing, setImporting] = useState<ImportPreview | null>(null);
  const { status, problem, isBusy, run } = view;
  const say = (text: string) => announce([{ text, lang }]);

  const backUpNow = async (): Promise<void> => {
    if (await run(() => backups.backUpNow())) say(t("backup.made"));
  };
  const exportAll = async (): Promise<void> => {
    const exported = await run(() => backups.exportEverything());
    if (exported?.value) say(t("backup.exported"));
  };
  const chooseImport = async (): Promise<void> => {
    const chosen = await run(() => backups.chooseImport());
    if (chosen?.value) setImporting(chosen.value);
  };
  return (
    <div className={styles.stack}>
      <p className={styles.note}>{t("backup.lead")}</p>
      {status !== null && <BackupNotices status={status} damage={view.damage} />}
      {problem !== null && <Notice tone="problem">{backupProblemText(t, problem)}</Notice>}
      <div className={styles.actions}>
        <Button isDisabled={isBusy} onPress={() => void backUpNow()}>
          {t("backup.now")}
        </Button>
      </div>
      <p role="status" className={styles.note}>
        {isBusy && t("backup.working")}
      </p>
      {status !== null && <BackupList backups={status.backups} onRecover={setRecovering} />}
      {status !== null && <SecondFolder status={status} run={run} isBusy={isBusy} />}
      <div>
        <h3 className={styles.name}>{t("backup.file")}</h3>
        <p className={styles.note}>{t("backup.fileNote")}</p>
      </div>
      <div className={styles.actions}>
        <Button isDisabled={isBusy} onPress={() => void exportAll()}>
          {t("backup.export")}
        </Button>
        <Button isDisabled={isBusy} onPress={() => void chooseImport()}>
          {t("backup.import")}
        </Button>
      </div>
      <CheckRecord run={run} isBusy={isBusy} />
      <RecoverDialog backup={recovering} onClose={() => setRecovering(null)} />
      <ImportDialog chosen={importing} onClose={() => setImporting(null)} />
    </div>
  );
}
