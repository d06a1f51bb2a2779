import type { BackupStatus, JournalDamage } from "#renderer/shared/backups.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Notice } from "#renderer/shared/ui/notice.tsx";
import { backupProblemText } from "./backup-problem-text.ts";
import { DamageList } from "./damage-list.tsx";

type Props = { readonly status: BackupStatus; readonly damage: readonly JournalDamage[] };

/** What a student should know without having asked. */
export function BackupNotices({ status, damage }: Props) {
  const { t, lang } = useTexts();
  return (
    <>
      {status.folders.map(({ place, failure, isHeld, unreadable }) => (
        <div key={place}>
          {failure !== null && (
            <Notice tone="problem" title={t(`backup.failed.${place}`)}>
              <p>{backupProblemText(t, failure)}</p>
            </Notice>
          )}
          {isHeld && <Notice tone="notice">{t("backup.held")}</Notice>}
          {unreadable.length > 0 && (
            <Notice tone="notice">
              {t("backup.unreadable", {
                count: unreadable.length,
                n: formatNumber(lang, unreadable.length),
              })}
            </Notice>
          )}
        </div>
      ))}
      {damage.length > 0 && (
        <Notice tone="notice" title={t("backup.damageTitle")}>
          <p>{t("backup.damageNote")}</p>
          <DamageList damage={damage} />
        </Notice>
      )}
    </>
  );
}
