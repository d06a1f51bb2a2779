import { useState } from "react";
import { useTexts } from "../i18n.ts";
import { useReady, useRun, useStudy } from "../study-context.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useFlash } from "../ui/flash.tsx";
import { LongField } from "../ui/long-field.tsx";
import styles from "./note-dialog.module.css";

/** The longest note the study record takes, in characters. */
const longestNote = 10_000;

type Props = { readonly factId: string; readonly onClose: () => void };

/** The student's own note on a fact: written, changed, or emptied to take it away. */
export function NoteDialog({ factId, onClose }: Props) {
  const { t } = useTexts();
  const study = useStudy();
  const run = useRun();
  const flash = useFlash();
  const { edits, role } = useReady();
  const saved = edits.notes.get(factId) ?? "";
  const [text, setText] = useState(saved);
  const save = (): void => {
    const note = text.trim();
    if (note === saved) {
      onClose();
      return;
    }
    void run(study.writeNote(factId, note)).then(() => {
      flash(t(note === "" ? "note.removed" : "note.saved"), true);
      onClose();
    });
  };
  return (
    <Dialog title={t("note.title")} isOpen onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <LongField
          autoFocus
          label={t("note.label")}
          value={text}
          onChange={(typed) => setText(typed.slice(0, longestNote))}
          note={t("note.where")}
        />
        <div className={styles.actions}>
          <Button type="submit" look="primary" isDisabled={role === "follower"}>
            {t("note.save")}
          </Button>
          <Button onPress={onClose}>{t("library.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
