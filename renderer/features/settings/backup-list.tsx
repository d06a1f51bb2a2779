import { useState } from "react";
import type { Backup, BackupRef } from "#renderer/shared/backups.ts";
import { formatDateTime, formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import styles from "./backup-list.module.css";
import rowStyles from "./settings-row.module.css";

type Props = {
  readonly backups: readonly Backup[];
  readonly onRecover: (backup: BackupRef) => void;
};

/** Shown before one asks for more. */
const shortLength = 5;

/** The backups there are, the newest first. */
export function BackupList({ backups, onRecover }: Props) {
  const { t, lang } = useTexts();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? backups : backups.slice(0, shortLength);
  if (backups.length === 0) return <p className={rowStyles.note}>{t("backup.none")}</p>;
  return (
    <>
      <ul className={styles.list} aria-label={t("backup.list")}>
        {shown.map((backup) => (
          <BackupItem
            key={`${backup.place} ${backup.owner} ${backup.id}`}
            backup={backup}
            onRecover={() => onRecover(refOf(backup))}
          />
        ))}
      </ul>
      {shown.length < backups.length && (
        <div className={rowStyles.actions}>
          <Button look="quiet" onPress={() => setShowsAll(true)}>
            {t("backup.all", { count: backups.length, n: formatNumber(lang, backups.length) })}
          </Button>
        </div>
      )}
    </>
  );
}

function BackupItem({
  backup,
  onRecover,
}: {
  readonly backup: Backup;
  readonly onRecover: () => void;
}) {
  const { t, lang } = useTexts();
  const date = formatDateTime(lang, backup.atMs);
  const isOthers = backup.owner !== "" && backup.owner !== backup.device;
  const details = [
    t("backup.events", { count: backup.events, n: formatNumber(lang, backup.events) }),
    t(`backup.reason.${backup.reason}`),
    t(`backup.place.${backup.place}`),
    ...(isOthers ? [t("backup.otherDevice")] : []),
    t(`backup.${verdictOf(backup)}`),
  ];
  return (
    <li className={styles.item}>
      <div>
        <p>{date}</p>
        <p className={styles.detail}>{details.join(lang === "ja" ? "・" : " · ")}</p>
      </div>
      <Button look="quiet" aria-label={t("backup.recoverOf", { date })} onPress={onRecover}>
        {t("backup.recover")}
      </Button>
    </li>
  );
}

function verdictOf({ damaged, verifiedAtMs }: Backup): "damaged" | "verified" | "unverified" {
  if (damaged !== null) return "damaged";
  return verifiedAtMs === null ? "unverified" : "verified";
}

function refOf({ place, owner, id }: Backup): BackupRef {
  return { place, owner, id };
}
