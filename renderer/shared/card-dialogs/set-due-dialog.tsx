import { useState } from "react";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Dialog } from "#renderer/shared/ui/dialog.tsx";
import { Field } from "#renderer/shared/ui/field.tsx";
import styles from "./card-dialogs.module.css";
import { daysRangeOf, mostDays } from "./days-range.ts";

type Props = {
  readonly onSave: (days: { readonly from: number; readonly to: number }) => void;
  readonly onClose: () => void;
};

/** Asks for the day on which the card is to come back. */
export function SetDueDialog({ onSave, onClose }: Props) {
  const { t, lang } = useTexts();
  const [typed, setTyped] = useState("0");
  const [isChecked, setChecked] = useState(false);
  const days = daysRangeOf(typed);
  const save = (): void => {
    setChecked(true);
    if (days === null) return;
    onSave(days);
    onClose();
  };
  return (
    <Dialog title={t("card.setDueTitle")} isOpen onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field
          autoFocus
          label={t("card.setDueLabel")}
          note={t("card.setDueNote")}
          width="short"
          inputMode="numeric"
          value={typed}
          onChange={setTyped}
          error={
            isChecked && days === null
              ? t("card.setDueWrong", { most: formatNumber(lang, mostDays) })
              : null
          }
        />
        <div className={styles.actions}>
          <Button type="submit" look="primary">
            {t("card.setDueSave")}
          </Button>
          <Button onPress={onClose}>{t("library.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
