import { useTexts } from "#renderer/shared/i18n.ts";
import type { Route } from "#renderer/shared/route.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import styles from "./header.module.css";
import { Mark } from "./mark.tsx";
import { NavigationLinks } from "./navigation-links.tsx";
import { NavigationMenu } from "./navigation-menu.tsx";
import { navigationGroups } from "./routes.tsx";

type Props = {
  /** Null during the first run, when there is nowhere to go yet. */
  readonly route: Route | null;
  readonly onHelp: () => void;
};

/**
 * One row at every width. What has no room in it stands in the menu; which that is, the style sheet
 * decides, so that nothing moves after the first painting.
 */
export function Header({ route, onHelp }: Props) {
  const { t } = useTexts();
  return (
    <header className={styles.header}>
      <p className={styles.brand} lang="fr">
        <Mark />
        <span className={styles.name}>{t("app.name")}</span>
      </p>
      {route !== null && (
        <>
          <nav className={styles.nav} aria-label={t("app.nav")}>
            {navigationGroups.map((group) => (
              <NavigationLinks key={group} group={group} route={route} place="bar" />
            ))}
          </nav>
          <div className={styles.tail}>
            <Button look="quiet" aria-label={t("app.shortcuts")} onPress={onHelp}>
              <span aria-hidden="true">?</span>
            </Button>
          </div>
          <NavigationMenu route={route} onHelp={onHelp} />
        </>
      )}
    </header>
  );
}
