import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import styles from "./browse-screen.module.css";

/** A search that found nothing: what to try. */
export function NothingFound({ onShowAll }: { readonly onShowAll: () => void }) {
  const { t } = useTexts();
  return (
    <div className={styles.none}>
      <p>{t("browse.none")}</p>
      <p className={styles.hint}>{t("browse.noneHint")}</p>
      <Button onPress={onShowAll}>{t("browse.showAll")}</Button>
    </div>
  );
}
