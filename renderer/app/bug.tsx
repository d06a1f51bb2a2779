import { useState } from "react";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import styles from "./plain-screen.module.css";

/** A bug: says that nothing saved is lost, and lets one copy what happened. */
export function Bug({ error }: { readonly error: unknown }) {
  const { t } = useTexts();
  const [isCopied, setCopied] = useState(false);
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const copy = (): void => {
    // Where the clipboard is refused, the text below can still be selected.
    void navigator.clipboard.writeText(detail).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <main className={styles.screen}>
      <h1>{t("bug.title")}</h1>
      <p>{t("bug.what")}</p>
      <p className={styles.todo}>{t("bug.todo")}</p>
      <div className={styles.actions}>
        <Button look="primary" onPress={() => window.location.reload()}>
          {t("bug.reload")}
        </Button>
        <Button onPress={copy}>{t(isCopied ? "bug.copied" : "bug.copy")}</Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard. */}
      <section className={styles.detail} aria-label={t("bug.detail")} tabIndex={0} lang="en">
        {detail}
      </section>
    </main>
  );
}
