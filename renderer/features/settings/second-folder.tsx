import { useState } from "react";
import type { BackupStatus, SecondFolderRequest } from "#renderer/shared/backups.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useShell } from "#renderer/shared/shell.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Field } from "#renderer/shared/ui/field.tsx";
import { useAnnounce } from "#renderer/shared/ui/live-region.tsx";
import styles from "./settings-row.module.css";
import type { BackupView } from "./use-backups.ts";

type Props = Pick<BackupView, "run" | "isBusy"> & { readonly status: BackupStatus };

/** The folder of the student's choice, where the same backups are made once more. */
export function SecondFolder({ status, run, isBusy }: Props) {
  const { t, lang } = useTexts();
  const { backups, host } = useShell();
  const announce = useAnnounce();
  const [typed, setTyped] = useState("");
  const second = status.folders.find(({ place }) => place === "second");
  const set = async (request: SecondFolderRequest): Promise<void> => {
    const answer = await run(() => backups.setSecondFolder(request));
    if (answer === null || answer.value === (second?.folder ?? null)) return;
    setTyped("");
    announce([{ text: t("backup.secondSaved"), lang }]);
  };
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== "") void set({ choice: "path", folder: typed.trim() });
      }}
    >
      <div>
        <h3 className={styles.name}>{t("backup.second")}</h3>
        <p className={styles.note}>{t("backup.secondNote")}</p>
        <p className={styles.note}>{t("settings.deviceOnly")}</p>
        {second === undefined ? (
          <p className={styles.note}>{t("backup.secondNone")}</p>
        ) : (
          <p className={styles.path}>{second.folder}</p>
        )}
      </div>
      {host === "browser" && (
        <Field
          label={t("backup.secondPath")}
          note={t("backup.secondPathNote")}
          value={typed}
          onChange={setTyped}
        />
      )}
      <div className={styles.actions}>
        {host === "browser" ? (
          <Button type="submit" isDisabled={isBusy || typed.trim() === ""}>
            {t("backup.secondUse")}
          </Button>
        ) : (
          <Button isDisabled={isBusy} onPress={() => void set({ choice: "ask" })}>
            {t("backup.secondChoose")}
          </Button>
        )}
        {second !== undefined && (
          <Button look="quiet" isDisabled={isBusy} onPress={() => void set({ choice: "none" })}>
            {t("backup.secondRemove")}
          </Button>
        )}
      </div>
    </form>
  );
}
