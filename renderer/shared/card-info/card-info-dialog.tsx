import { useTexts } from "../i18n.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import styles from "./card-info.module.css";
import { CardInfo } from "./card-info.tsx";

type Props = { readonly cardId: string; readonly onClose: () => void };

/** Everything that is known of a card and its history. */
export function CardInfoDialog({ cardId, onClose }: Props) {
  const { t } = useTexts();
  return (
    <Dialog title={t("cardInfo.title")} isOpen onClose={onClose}>
      <CardInfo cardId={cardId} />
      <div className={styles.actions}>
        <Button onPress={onClose}>{t("app.close")}</Button>
      </div>
    </Dialog>
  );
}
