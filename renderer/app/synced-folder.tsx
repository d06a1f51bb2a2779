import { useState } from "react";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Notice } from "#renderer/shared/ui/notice.tsx";
import { useAbout } from "#renderer/shared/use-about.ts";

/** Warns, once per start, where a service synchronizes the data folder; says nothing anywhere else. */
export function SyncedFolder() {
  const { t } = useTexts();
  const about = useAbout();
  const [isDismissed, setDismissed] = useState(false);
  if (about?.ok !== true || about.value.syncedBy === null || isDismissed) return null;
  const { syncedBy: service, dataFolder: folder } = about.value;
  return (
    <Notice
      tone="notice"
      title={t("app.syncedTitle", { service })}
      onDismiss={() => setDismissed(true)}
    >
      <p>{t("app.syncedWhat")}</p>
      <p>{t("app.syncedTodo", { folder })}</p>
    </Notice>
  );
}
