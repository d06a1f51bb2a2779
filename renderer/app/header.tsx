import { useTexts } from "#renderer/shared/i18n.ts";
import { hrefTo, type Route } from "#renderer/shared/route.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import styles from "./header.module.css";
import { Mark } from "./mark.tsx";
import { navigation } from "./routes.tsx";

type Props = {
  /** Null during the first run, when there is nowhere to go yet. */
  readonly route: Route | null;
  readonly onHelp: () => void;
};

export function Header({ route, onHelp }: Props) {
  const { t } = useTexts();
  return (
    <header className={styles.header}>
      <p className={styles.brand} lang="fr">
        <Mark />
        {t("app.name")}
      </p>
      {route !== null && (
        <nav className={styles.nav} aria-label={t("app.nav")}>
          <ul className={styles.list}>
            {navigation.map((to) => (
              <li key={to}>
                <a
                  className={styles.link}
                  href={hrefTo(to)}
                  aria-current={to === route ? "page" : undefined}
                >
                  {t(`app.${to}`)}
                </a>
              </li>
            ))}
          </ul>
          <Button look="quiet" aria-label={t("app.shortcuts")} onPress={onHelp}>
            <span aria-hidden="true">?</span>
          </Button>
        </nav>
      )}
    </header>
  );
}
