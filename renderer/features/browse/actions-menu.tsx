import {
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Separator,
  SubmenuTrigger,
} from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { flagNames, flags } from "#renderer/shared/flags.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import type { KeyCommandId } from "#renderer/shared/keys/key-commands.ts";
import { KeyHint } from "#renderer/shared/keys/key-hint.tsx";
import { Button } from "#renderer/shared/ui/button.tsx";
import { FlagMark } from "#renderer/shared/ui/flag-mark.tsx";
import menu from "#renderer/shared/ui/menu.module.css";
import type { BrowseDialogs } from "./browse-dialogs.tsx";
import type { Bulk } from "./use-bulk.ts";

type Props = {
  readonly bulk: Bulk;
  readonly dialogs: Pick<BrowseDialogs, "open">;
  readonly onPreview: () => void;
};

/** Everything that can be done with the selected cards, each with its key. */
export function ActionsMenu({ bulk, dialogs, onPreview }: Props) {
  const { t } = useTexts();
  const { areAll, canAct, count } = bulk;
  const item = (
    command: KeyCommandId | null,
    text: string,
    onAction: () => void,
    isDisabled = !canAct,
  ) => (
    <MenuItem
      key={text}
      className={menu.item ?? ""}
      textValue={text}
      isDisabled={isDisabled}
      onAction={onAction}
    >
      <span>{text}</span>
      {command !== null && <KeyHint command={command} />}
    </MenuItem>
  );
  return (
    <MenuTrigger>
      <Button>
        {t("browse.actions")} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className={menu.popover ?? ""} placement="bottom end">
        <Menu className={menu.menu ?? ""} aria-label={t("browse.actions")}>
          <MenuSection aria-label={t("browse.menuShow")}>
            {item("preview", t("browse.preview"), onPreview, false)}
            {item("browseInfo", t("card.info"), () => dialogs.open("info"), count === 0)}
            {item("browseEdit", t("card.edit"), () => dialogs.open("edit"))}
            {item("browseNote", t("card.note"), () => dialogs.open("note"))}
          </MenuSection>
          <Separator className={menu.line ?? ""} />
          <MenuSection aria-label={t("browse.menuMark")}>
            {item("markMany", t(areAll.marked ? "bulk.unmark" : "bulk.mark"), bulk.mark)}
            <SubmenuTrigger>
              <MenuItem className={menu.item ?? ""} textValue={t("bulk.flag")} isDisabled={!canAct}>
                <span>{t("bulk.flag")}</span>
                <span aria-hidden="true">›</span>
              </MenuItem>
              <Popover className={menu.popover ?? ""}>
                <Menu className={menu.menu ?? ""} aria-label={t("bulk.flag")}>
                  {flags.map((flag) => (
                    <MenuItem
                      key={flag}
                      className={menu.item ?? ""}
                      textValue={t(`flag.${flagNames[flag]}`)}
                      onAction={() => bulk.flag(flag)}
                    >
                      <span className={menu.marked}>
                        <FlagMark flag={flag} isNamed={false} />
                        {t(`flag.${flagNames[flag]}`)}
                      </span>
                      <KeyHint command={`flagMany${flag}`} />
                    </MenuItem>
                  ))}
                </Menu>
              </Popover>
            </SubmenuTrigger>
            {item("addTags", t("bulk.addTags"), () => dialogs.open("add-tags"))}
            {item(
              "removeTags",
              t("bulk.removeTags"),
              () => dialogs.open("remove-tags"),
              !canAct || bulk.tags().length === 0,
            )}
          </MenuSection>
          <Separator className={menu.line ?? ""} />
          <MenuSection aria-label={t("browse.menuSchedule")}>
            {item(
              "suspendMany",
              t(areAll.suspended ? "bulk.unsuspend" : "bulk.suspend"),
              bulk.suspend,
            )}
            {item("buryMany", t(areAll.buried ? "bulk.unbury" : "bulk.bury"), bulk.bury)}
            {item("setDueMany", t("bulk.setDue"), () => dialogs.open("set-due"))}
            {item("resetMany", t("bulk.reset"), () => dialogs.open("reset"))}
            {item(null, t(areAll.added ? "bulk.removeFromDeck" : "bulk.addToDeck"), bulk.addToDeck)}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
