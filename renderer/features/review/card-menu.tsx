import {
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Separator,
  SubmenuTrigger,
} from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { markedTag } from "#renderer/domain/card-marks.ts";
import { flagNames, flags } from "#renderer/shared/flags.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import type { KeyCommandId } from "#renderer/shared/keys/key-commands.ts";
import { KeyHint } from "#renderer/shared/keys/key-hint.tsx";
import { Button } from "#renderer/shared/ui/button.tsx";
import { FlagMark } from "#renderer/shared/ui/flag-mark.tsx";
import styles from "#renderer/shared/ui/menu.module.css";
import type { CardActions } from "./use-card-actions.ts";

type Props = {
  readonly actions: CardActions;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onReadAloud: (() => void) | null;
};

/** Everything that can be done with the card on screen, each with its key. */
export function CardMenu({ isOpen, onOpenChange, ...items }: Props) {
  const { t } = useTexts();
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button look="quiet" aria-label={t("card.menu")}>
        <span aria-hidden="true">⋯</span>
      </Button>
      <Popover className={styles.popover ?? ""} placement="bottom end">
        <CardMenuItems {...items} />
      </Popover>
    </MenuTrigger>
  );
}

/** Made when the menu opens, not with every card. */
function CardMenuItems({ actions, onReadAloud }: Omit<Props, "isOpen" | "onOpenChange">) {
  const { t } = useTexts();
  const { marks, isWriter } = actions;
  const item = (
    command: KeyCommandId,
    text: string,
    onAction: () => void,
    isDisabled = !isWriter,
  ) => (
    <MenuItem
      key={command}
      className={styles.item ?? ""}
      textValue={text}
      isDisabled={isDisabled}
      onAction={onAction}
    >
      <span>{text}</span>
      <KeyHint command={command} />
    </MenuItem>
  );
  return (
    <Menu className={styles.menu ?? ""} aria-label={t("card.menu")}>
      <MenuSection className={styles.section ?? ""} aria-label={t("card.look")}>
        {item("passage", t("card.passage"), actions.goToPassage, false)}
        {item("info", t("card.info"), () => actions.open("info"), false)}
        {item("edit", t("card.edit"), () => actions.open("edit"))}
        {item("note", t("card.note"), () => actions.open("note"))}
        {onReadAloud !== null && item("readAloud", t("card.readAloud"), onReadAloud, false)}
      </MenuSection>
      <Separator className={styles.line ?? ""} />
      <MenuSection className={styles.section ?? ""} aria-label={t("card.marks")}>
        {item(
          "mark",
          t(marks.tags.includes(markedTag) ? "card.unmark" : "card.mark"),
          actions.mark,
        )}
        <SubmenuTrigger>
          <MenuItem className={styles.item ?? ""} textValue={t("card.flag")} isDisabled={!isWriter}>
            <span>{t("card.flag")}</span>
            <span aria-hidden="true">›</span>
          </MenuItem>
          <Popover className={styles.popover ?? ""}>
            <Menu className={styles.menu ?? ""} aria-label={t("card.flag")}>
              {flags.map((flag) => (
                <MenuItem
                  key={flag}
                  className={styles.item ?? ""}
                  textValue={t(`flag.${flagNames[flag]}`)}
                  onAction={() => actions.flag(flag)}
                >
                  <span className={styles.marked}>
                    <FlagMark flag={flag} isNamed={false} />
                    {t(marks.flag === flag ? "card.flagOff" : "card.flagOn", {
                      name: t(`flag.${flagNames[flag]}`),
                    })}
                  </span>
                  <KeyHint command={`flag${flag}`} />
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </SubmenuTrigger>
      </MenuSection>
      <Separator className={styles.line ?? ""} />
      <MenuSection className={styles.section ?? ""} aria-label={t("card.schedule")}>
        {item("buryCard", t("card.buryCard"), actions.buryCard)}
        {item("buryFact", t("card.buryFact"), actions.buryFact)}
        {item("suspendCard", t("card.suspendCard"), actions.suspendCard)}
        {item("suspendFact", t("card.suspendFact"), actions.suspendFact)}
        {item("setDue", t("card.setDue"), () => actions.open("set-due"))}
        {item("reset", t("card.reset"), () => actions.open("reset"))}
      </MenuSection>
    </Menu>
  );
}
