import { useTexts } from "#renderer/shared/i18n.ts";
import styles from "./skip-link.module.css";

/** First in the tab order: straight to the screen. A button, since a link would change the route. */
export function SkipLink() {
  const { t } = useTexts();
  const skip = (): void => {
    const content = document.getElementById("content");
    content?.setAttribute("tabindex", "-1");
    content?.focus();
  };
  return (
    <button type="button" className={styles.skip} onClick={skip}>
      {t("app.skip")}
    </button>
  );
}
