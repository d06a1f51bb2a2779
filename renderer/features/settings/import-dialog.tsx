import type { ImportPreview } from "#renderer/shared/backups.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useShell } from "#renderer/shared/shell.ts";
import { Dialog } from "#renderer/shared/ui/dialog.tsx";
import { UnionForm } from "./union-form.tsx";

type Props = { readonly chosen: ImportPreview | null; readonly onClose: () => void };

/** Says what a chosen file would bring, and brings it. */
export function ImportDialog({ chosen, onClose }: Props) {
  const { t } = useTexts();
  const { backups } = useShell();
  return (
    <Dialog title={t("backup.importTitle")} isOpen={chosen !== null} onClose={onClose}>
      {chosen !== null && (
        <UnionForm
          preview={chosen}
          label={t("backup.importDo")}
          onDo={() => backups.importEverything(chosen.ticket)}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
