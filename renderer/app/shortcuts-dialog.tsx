import { Fragment } from "react";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Dialog } from "#renderer/shared/ui/dialog.tsx";
import styles from "./shortcuts-dialog.module.css";

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

/** The keys of the review. */
export function ShortcutsDialog({ isOpen, onClose }: Props) {
  const { t } = useTexts();
  const undoChord = navigator.platform.startsWith("Mac") ? "⌘Z" : "Ctrl+Z";
  return (
    <Dialog title={t("shortcuts.title")} isOpen={isOpen} onClose={onClose}>
      <dl className={styles.keys}>
        <KeyRow keys={[t("shortcuts.space"), "Enter"]} does={t("shortcuts.proceed")} />
        <KeyRow keys={["1", "2", "3", "4"]} does={t("shortcuts.rate")} isSeries />
        <KeyRow keys={["U", undoChord]} does={t("shortcuts.undo")} />
        <KeyRow keys={["?"]} does={t("shortcuts.help")} />
      </dl>
      <p className={styles.note}>{t("shortcuts.note")}</p>
      <div>
        <Button onPress={onClose}>{t("app.close")}</Button>
      </div>
    </Dialog>
  );
}

type KeyRowProps = {
  readonly keys: readonly string[];
  readonly does: string;
  /** Each key does its own of several things, instead of all the same. */
  readonly isSeries?: boolean;
};

function KeyRow({ keys, does, isSeries = false }: KeyRowProps) {
  const { t } = useTexts();
  return (
    <div className={styles.row}>
      <dt className={styles.chord}>
        {keys.map((key, index) => (
          <Fragment key={key}>
            {index > 0 && !isSeries && <span className={styles.or}>{t("shortcuts.or")}</span>}
            <kbd className={styles.key}>{key}</kbd>
          </Fragment>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
