import { useState } from "react";
import { useTexts } from "#renderer/shared/i18n.ts";
import { problemText } from "#renderer/shared/problem-text.ts";
import { useShell } from "#renderer/shared/shell.ts";
import type { ShellProblem } from "#renderer/shared/shell-problem.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Dialog } from "#renderer/shared/ui/dialog.tsx";
import { Field } from "#renderer/shared/ui/field.tsx";
import styles from "./settings-row.module.css";

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

/** Asks for the word before everything is erased. */
export function EraseDialog({ isOpen, onClose }: Props) {
  const { t } = useTexts();
  return (
    <Dialog role="alertdialog" title={t("settings.eraseTitle")} isOpen={isOpen} onClose={onClose}>
      <EraseForm onClose={onClose} />
    </Dialog>
  );
}

function EraseForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  const shell = useShell();
  const [typed, setTyped] = useState("");
  const [isErasing, setErasing] = useState(false);
  const [problem, setProblem] = useState<ShellProblem | null>(null);
  const eraseWord = t("settings.eraseWord");
  const word = typed.normalize("NFKC").trim().toLowerCase();
  const erase = (): void => {
    if (word !== eraseWord || isErasing) return;
    setErasing(true);
    void shell.eraseEverything(word).then((answer) => {
      setErasing(false);
      setProblem(answer.ok ? null : answer.error);
    });
  };
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        erase();
      }}
    >
      <p>{t("settings.eraseNote")}</p>
      <p>{t("settings.eraseAsk", { word: eraseWord })}</p>
      <Field label={t("settings.eraseField")} value={typed} onChange={setTyped} />
      {problem !== null && <p role="alert">{problemText(t, problem).what}</p>}
      <div className={styles.actions}>
        <Button type="submit" look="danger" isDisabled={word !== eraseWord}>
          {t("settings.eraseDo")}
        </Button>
        <Button onPress={onClose}>{t("settings.cancel")}</Button>
      </div>
    </form>
  );
}
