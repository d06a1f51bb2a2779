import { useState } from "react";
import type { JournalCheck } from "#renderer/shared/backups.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useShell } from "#renderer/shared/shell.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { DamageList } from "./damage-list.tsx";
import styles from "./settings-row.module.css";
import type { BackupView } from "./use-backups.ts";

/** Reads every file of the journal and says what it found. */
export function CheckRecord({ run, isBusy }: Pick<BackupView, "run" | "isBusy">) {
  const { t, lang } = useTexts();
  const { backups } = useShell();
  const [found, setFound] = useState<JournalCheck | null>(null);
  const check = async (): Promise<void> => {
    setFound(null);
    const answer = await run(() => backups.checkJournal());
    if (answer !== null) setFound(answer.value);
  };
  const isWhole = found?.damage.length === 0;
  return (
    <div className={styles.stack}>
      <div>
        <h3 className={styles.name}>{t("backup.check")}</h3>
        <p className={styles.note}>{t("backup.checkNote")}</p>
      </div>
      <div className={styles.actions}>
        <Button isDisabled={isBusy} onPress={() => void check()}>
          {t("backup.check")}
        </Button>
      </div>
      <div role="status">
        {found !== null && (
          <p>
            {t(isWhole ? "backup.checkedWhole" : "backup.checkedDamage", {
              files: formatNumber(lang, found.files),
              events: formatNumber(lang, found.events),
            })}
          </p>
        )}
        {found !== null && !isWhole && <DamageList damage={found.damage} />}
      </div>
    </div>
  );
}
