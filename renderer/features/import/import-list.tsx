import { useState } from "react";
import type { Import } from "#renderer/domain/imports.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { ImportItem } from "./import-item.tsx";
import styles from "./import-list.module.css";
import { useImports } from "./use-imports.ts";
import { useOpenCounts } from "./use-open-counts.ts";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

/** Everything that was brought in, the latest first. */
export function ImportList() {
  const { t } = useTexts();
  const { all } = useImports();
  const counts = useOpenCounts(all);
  const [leaving, setLeaving] = useState<Import | null>(null);
  if (all.length === 0) return <p className={styles.none}>{t("importing.listNone")}</p>;
  return (
    <>
      <ul className={styles.list}>
        {all.map((each) => (
          <ImportItem
            key={each.importId}
            imported={each}
            open={counts.get(each.importId) ?? "counting"}
            onWithdraw={() => setLeaving(each)}
          />
        ))}
      </ul>
      {leaving !== null && <WithdrawDialog imported={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}
