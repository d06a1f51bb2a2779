import { useTexts } from "./i18n.ts";
import { KeyHint } from "./keys/key-hint.tsx";
import { useCommands } from "./keys/use-commands.ts";
import styles from "./passage-link.module.css";
import { passageHref, useRoute } from "./route.ts";

/** Leads to the fact's passage in the original, by its key as well for as long as it is shown. */
export function PassageLink({ factId }: { readonly factId: string }) {
  const { t } = useTexts();
  const route = useRoute();
  const href = passageHref(factId);
  useCommands(route === "review" || route === "browse" ? route : "everywhere", {
    openPassage: () => {
      window.location.hash = href.slice(1);
    },
  });
  return (
    <a className={styles.link} href={href}>
      <span className={styles.name}>{t("importing.openPassage")}</span>
      <KeyHint command="openPassage" />
    </a>
  );
}
