import type { Import } from "#renderer/domain/imports.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useRun } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Dialog } from "#renderer/shared/ui/dialog.tsx";
import { useFlash } from "#renderer/shared/ui/flash.tsx";
import panel from "./panel.module.css";
import { useImportCommands, useImports } from "./use-imports.ts";

type Props = { readonly imported: Import; readonly onClose: () => void };

/** Asks before a whole import is taken out; it can be brought back, and the log stays. */
export function WithdrawDialog({ imported: { importId, title }, onClose }: Props) {
  const { t, lang } = useTexts();
  const commands = useImportCommands();
  const run = useRun();
  const flash = useFlash();
  const { facts } = useImports();
  const count = [...facts.values()].filter((fact) => fact.importId === importId).length;
  const withdraw = async (): Promise<void> => {
    const done = await commands.withdrawImport(importId, true);
    onClose();
    if (done.ok) flash(t("importing.withdrawnDone", { title }), true);
  };
  return (
    <Dialog title={t("importing.withdrawTitle")} isOpen onClose={onClose} role="alertdialog">
      <p>{t("importing.withdrawWhat", { count, n: formatNumber(lang, count), title })}</p>
      <div className={panel.actions}>
        <Button look="primary" onPress={() => void run(withdraw())}>
          {t("importing.withdrawDo")}
        </Button>
        <Button autoFocus onPress={onClose}>
          {t("importing.editCancel")}
        </Button>
      </div>
    </Dialog>
  );
}
