import { useEffect, useState } from "react";
import type { EventKind } from "#renderer/domain/study-event.ts";
import type { Backup } from "#renderer/shared/backups.ts";
import { formatDateTime, formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useShell } from "#renderer/shared/shell.ts";
import type { ShellProblem } from "#renderer/shared/shell-problem.ts";
import { useRun, useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Dialog } from "#renderer/shared/ui/dialog.tsx";
import { useFlash } from "#renderer/shared/ui/flash.tsx";
import { backupProblemText } from "./backup-problem-text.ts";
import styles from "./settings-row.module.css";

type Props = {
  readonly backup: Backup | null;
  /** A backup may have been made. */
  readonly onClose: () => void;
};

/** Says what going back to a backup's moment would take back, and goes back. */
export function RewindDialog({ backup, onClose }: Props) {
  const { t } = useTexts();
  return (
    <Dialog title={t("backup.rewindTitle")} isOpen={backup !== null} onClose={onClose}>
      {backup !== null && <RewindForm key={backup.id} backup={backup} onClose={onClose} />}
    </Dialog>
  );
}

function RewindForm({
  backup,
  onClose,
}: {
  readonly backup: Backup;
  readonly onClose: () => void;
}) {
  const { t, lang } = useTexts();
  const { backups } = useShell();
  const study = useStudy();
  const run = useRun();
  const flash = useFlash();
  const preview = usePreview(backup);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShellProblem | null>(null);
  const date = formatDateTime(lang, backup.atMs);

  const goBack = async (): Promise<void> => {
    setBusy(true);
    const made = await backups.backUpNow("before-rewind");
    if (made.ok) {
      await study.rewindTo(backup.heads);
      const state = study.getState();
      onClose();
      // Where it could not be written, the study itself has said so.
      if (state.status === "ready" && state.undoable?.kind === "rewound") {
        flash(t("backup.rewound", { date }), true);
      }
    } else setProblem(made.error);
    setBusy(false);
  };

  if (preview === null) return <p role="status">{t("backup.reading")}</p>;
  const { counts, missing } = preview;
  const isAny = counts.size > 0;
  return (
    <div className={styles.stack}>
      <p>{isAny ? t("backup.rewindWhat", { date }) : t("backup.rewindNothing")}</p>
      {isAny && (
        <>
          <ul>
            {[...counts].map(([kind, count]) => (
              <li key={kind}>
                {t("backup.rewindLine", {
                  what: kind === "undid" ? t("backup.rewindUndid") : t(`action.${kind}`),
                  n: formatNumber(lang, count),
                })}
              </li>
            ))}
          </ul>
          <p className={styles.note}>{t("backup.rewindNote")}</p>
        </>
      )}
      {missing > 0 && (
        <p>{t("backup.rewindLacks", { count: missing, n: formatNumber(lang, missing) })}</p>
      )}
      {problem !== null && <p role="alert">{backupProblemText(t, problem)}</p>}
      <div className={styles.actions}>
        {isAny && (
          <Button look="primary" isDisabled={isBusy} onPress={() => void run(goBack())}>
            {t("backup.rewindDo")}
          </Button>
        )}
        <Button onPress={onClose}>{t(isAny ? "backup.cancel" : "backup.close")}</Button>
      </div>
    </div>
  );
}

type Preview = {
  readonly counts: ReadonlyMap<EventKind, number>;
  /** Records of the backup that are not here, which going back does not bring. */
  readonly missing: number;
};

function usePreview(backup: Backup): Preview | null {
  const study = useStudy();
  const { backups } = useShell();
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const { place, owner, id, heads } = backup;
    void Promise.all([
      study.whatWouldRewind(heads),
      backups.previewRecover({ place, owner, id }),
    ]).then(([counts, union]) => {
      if (isCurrent) setPreview({ counts, missing: union.ok ? union.value.newEvents : 0 });
    });
    return () => {
      isCurrent = false;
    };
  }, [study, backups, backup]);
  return preview;
}
