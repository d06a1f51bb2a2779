import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Dialog } from "#renderer/shared/ui/dialog.tsx";
import styles from "./card-dialogs.module.css";

type Props = { readonly onReset: () => void; readonly onClose: () => void };

/** Says what a reset does before it is done. */
export function ResetDialog({ onReset, onClose }: Props) {
  const { t } = useTexts();
  return (
    <Dialog title={t("card.resetTitle")} role="alertdialog" isOpen onClose={onClose}>
      <p>{t("card.resetText")}</p>
      <div className={styles.actions}>
        <Button
          look="primary"
          onPress={() => {
            onReset();
            onClose();
          }}
        >
          {t("card.resetDo")}
        </Button>
        <Button onPress={onClose}>{t("library.cancel")}</Button>
      </div>
    </Dialog>
  );
}
