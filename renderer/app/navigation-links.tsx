import { useTexts } from "#renderer/shared/i18n.ts";
import { hrefTo, type Route } from "#renderer/shared/route.ts";
import styles from "./navigation-links.module.css";
import { entriesOf, type NavigationGroup } from "./routes.tsx";

type Props = {
  readonly group: NavigationGroup;
  /** The screen one is on. */
  readonly route: Route;
  readonly place: "bar" | "menu";
  readonly onFollow?: () => void;
};

/** The screens of one group: all of them in the menu, in the bar those it has room for. */
export function NavigationLinks({ group, route, place, onFollow }: Props) {
  const { t } = useTexts();
  return (
    <ul
      className={place === "bar" ? styles.bar : styles.menu}
      data-group={group}
      aria-label={t(`menu.${group}`)}
    >
      {entriesOf(group).map(({ to, from }) => (
        <li key={to} className={place === "bar" ? styles[from] : undefined}>
          <a
            className={styles.link}
            href={hrefTo(to)}
            aria-current={to === route ? "page" : undefined}
            onClick={onFollow}
          >
            {t(`app.${to}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
