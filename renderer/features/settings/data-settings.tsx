import { useState } from "react";
import { useTexts } from "#renderer/shared/i18n.ts";
import { problemText } from "#renderer/shared/problem-text.ts";
import { type Answer, useShell } from "#renderer/shared/shell.ts";
import type { ShellProblem } from "#renderer/shared/shell-problem.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { useAbout } from "#renderer/shared/use-about.ts";
import { EraseDialog } from "./erase-dialog.tsx";
import styles from "./settings-row.module.css";

/** Where the data is, and how to be rid of it. */
export function DataSettings() {
  const { t } = useTexts();
  const shell = useShell();
  const about = useAbout();
  const [isErasing, setErasing] = useState(false);
  const [problem, setProblem] = useState<ShellProblem | null>(null);
  const show = (answer: Answer<null>): void => setProblem(answer.ok ? null : answer.error);
  return (
    <div className={styles.stack}>
      <div>
        <p className={styles.name}>{t("settings.folder")}</p>
        {about?.ok === true && <p className={styles.path}>{about.value.dataFolder}</p>}
        <p className={styles.note}>{t("settings.folderNote")}</p>
      </div>
      <div className={styles.actions}>
        <Button onPress={() => void shell.openDataFolder().then(show)}>
          {t("settings.openFolder")}
        </Button>
      </div>
      {problem !== null && <p role="alert">{problemText(t, problem).what}</p>}
      <div>
        <p className={styles.name}>{t("settings.erase")}</p>
        <p className={styles.note}>{t("settings.eraseNote")}</p>
      </div>
      <div className={styles.actions}>
        <Button look="danger" onPress={() => setErasing(true)}>
          {t("settings.erase")}
        </Button>
      </div>
      <EraseDialog isOpen={isErasing} onClose={() => setErasing(false)} />
    </div>
  );
}
