import { useState } from "react";
import type { Card } from "#corpus/card.ts";
import { useTexts } from "../i18n.ts";
import { useRun, useStudy } from "../study-context.ts";
import { Button } from "../ui/button.tsx";
import { useAnnounce } from "../ui/live-region.tsx";
import { LongField } from "../ui/long-field.tsx";
import { PromptText } from "../ui/prompt-text.tsx";
import styles from "./report-form.module.css";

/** The longest note the study record takes, in characters. */
const longestNote = 2000;

/** What is wrong with a card, in the student's words. */
export function ReportForm({
  card,
  onClose,
}: {
  readonly card: Card;
  readonly onClose: () => void;
}) {
  const { t, lang } = useTexts();
  const study = useStudy();
  const run = useRun();
  const announce = useAnnounce();
  const [note, setNote] = useState("");
  const [isSaving, setSaving] = useState(false);
  const save = (): void => {
    if (isSaving) return;
    setSaving(true);
    const before = study.getState();
    const reports = (state = study.getState()) =>
      state.status === "ready" ? state.reports.length : 0;
    void run(study.reportCard({ cardId: card.id, note: note.trim() })).then(() => {
      setSaving(false);
      // Where it could not be saved, the message is on the page and the note stays in the field.
      if (reports() === reports(before)) return;
      announce([{ text: t("library.reportSaved"), lang }]);
      onClose();
    });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <blockquote lang={card.lang} className={styles.card}>
        {card.context !== null && <p className={styles.context}>{card.context}</p>}
        <p>
          <PromptText prompt={card.prompt} lang={card.lang} />
        </p>
      </blockquote>
      <p>{t("library.reportWhat")}</p>
      <LongField
        autoFocus
        label={t("library.reportNote")}
        value={note}
        onChange={(typed) => setNote(typed.slice(0, longestNote))}
        note={t("library.reportWhere")}
      />
      <div className={styles.actions}>
        <Button type="submit" look="primary" isDisabled={isSaving}>
          {t("library.reportSave")}
        </Button>
        <Button onPress={onClose}>{t("library.cancel")}</Button>
      </div>
    </form>
  );
}
