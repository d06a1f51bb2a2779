import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Dialog } from "#renderer/shared/ui/dialog.tsx";
import styles from "./card-dialogs.module.css";

type Props = {
  readonly onReset: () => void;
  readonly onClose: () => void;
  /** How many cards it is about. */
  readonly count?: number;
};

/** Says what a reset does before it is done. */
export function ResetDialog({ onReset, onClose, count = 1 }: Props) {
  const { t, lang } = useTexts();
  const n = formatNumber(lang, count);
  return (
    <Dialog title={t("card.resetTitle", { count, n })} role="alertdialog" isOpen onClose={onClose}>
      <p>{t("card.resetText", { count })}</p>
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
