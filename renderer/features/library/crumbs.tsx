import { useTexts } from "#renderer/shared/i18n.ts";
import styles from "./crumbs.module.css";
import { backHref } from "./places.ts";

type Crumb = { readonly name: string; readonly href: string };

/** The way back: the library, and what lies between it and this page. */
export function Crumbs({ between = [] }: { readonly between?: readonly Crumb[] }) {
  const { t } = useTexts();
  const crumbs = [{ name: t("library.title"), href: backHref }, ...between];
  return (
    <nav className={styles.nav} aria-label={t("library.crumbs")}>
      <ol className={styles.crumbs}>
        {crumbs.map(({ name, href }) => (
          <li key={href} className={styles.crumb}>
            <a className={styles.link} href={href}>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
