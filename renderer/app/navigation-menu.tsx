import { useState } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { useTexts } from "#renderer/shared/i18n.ts";
import type { Route } from "#renderer/shared/route.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import menu from "#renderer/shared/ui/menu.module.css";
import { NavigationLinks } from "./navigation-links.tsx";
import styles from "./navigation-menu.module.css";
import { entriesOf, navigationGroups } from "./routes.tsx";

type Props = { readonly route: Route; readonly onHelp: () => void };

/** Every screen, where the window is too narrow for a link to each. Links and not a menu's items: they lead somewhere. */
export function NavigationMenu({ route, onHelp }: Props) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const here = navigationGroups.flatMap(entriesOf).find(({ to }) => to === route);
  return (
    <div className={styles.trigger} data-here={here?.from}>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button look="quiet">
          <span className={styles.word}>{t("menu.open")}</span>
          <span aria-hidden="true">▾</span>
        </Button>
        <Popover className={`${menu.popover} ${styles.popover}`} placement="bottom end">
          <Dialog className={styles.dialog ?? ""} aria-label={t("app.nav")}>
            {navigationGroups.map((group) => (
              <div key={group} className={styles.group}>
                <p className={styles.title} aria-hidden="true">
                  {t(`menu.${group}`)}
                </p>
                <NavigationLinks group={group} route={route} place="menu" onFollow={close} />
              </div>
            ))}
            <Button
              look="quiet"
              onPress={() => {
                close();
                onHelp();
              }}
            >
              {t("app.shortcuts")}
            </Button>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
