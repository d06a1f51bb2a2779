import { useEffect, useEffectEvent, useRef } from "react";
import { type RejectionReason, rejectionReasons } from "#renderer/domain/import-events.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { strokeOf } from "#renderer/shared/keys/use-commands.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import styles from "./proposal-card.module.css";

type Props = {
  readonly onChoose: (reason: RejectionReason) => void;
  readonly onClose: () => void;
};

/** Why a proposal is rejected: a digit or a press. Escape leaves it undecided. */
export function ReasonChoice({ onChoose, onClose }: Props) {
  const { t } = useTexts();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "Escape" && !strokeOf(event).isComposing) onClose();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
  const choices = useRef<HTMLFieldSetElement>(null);
  // The card scrolls where it has little room.
  useEffect(() => {
    // In braces: it returns a promise by now, which React would take for a clean-up.
    void choices.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <fieldset ref={choices} className={styles.reasons}>
      <legend>{t("importing.reasonTitle")}</legend>
      {rejectionReasons.map((reason, index) => (
        <Button key={reason} onPress={() => onChoose(reason)}>
          <kbd className={styles.digit}>{index + 1}</kbd> {t(`importing.reason.${reason}`)}
        </Button>
      ))}
      <Button look="quiet" onPress={onClose}>
        {t("importing.editCancel")}
      </Button>
    </fieldset>
  );
}
