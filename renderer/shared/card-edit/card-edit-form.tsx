import { useState } from "react";
import { blank, type Card, cardFront } from "#corpus/card.ts";
import { isOriginalChanged } from "#renderer/domain/edited-card.ts";
import type { CardEdit } from "#renderer/domain/study.ts";
import { useTexts } from "../i18n.ts";
import { useReady, useRun, useStudy } from "../study-context.ts";
import { Button } from "../ui/button.tsx";
import { useFlash } from "../ui/flash.tsx";
import { LongField } from "../ui/long-field.tsx";
import styles from "./card-edit-form.module.css";
import { draftOf, type EditDraft, editOf, longest } from "./edit-draft.ts";

/** `card` is the bundled one, whatever the student has made of it. */
export function CardEditForm({
  card,
  onClose,
}: {
  readonly card: Card;
  readonly onClose: () => void;
}) {
  const { t } = useTexts();
  const study = useStudy();
  const run = useRun();
  const flash = useFlash();
  const { edits, role } = useReady();
  const edit = edits.cards.get(card.id);
  const [draft, setDraft] = useState<EditDraft>(() => draftOf(study.cardOf(card.id) ?? card));
  const [isChecked, setChecked] = useState(false);
  const next = editOf(draft, card);
  const isWriter = role === "writer";
  const write = (value: CardEdit | null, text: string): void => {
    void run(study.editCard(card.id, value)).then(() => {
      flash(text, true);
      onClose();
    });
  };
  const save = (): void => {
    setChecked(true);
    if (!next.ok) return;
    if (next.value === null && edit === undefined) onClose();
    else write(next.value, t(next.value === null ? "cardEdit.restored" : "cardEdit.saved"));
  };
  const field = (name: "context" | "prompt" | "answer") => ({
    label: t(`cardEdit.${name}`),
    lang: card.lang,
    value: draft[name],
    onChange: (typed: string) => setDraft({ ...draft, [name]: typed.slice(0, longest[name]) }),
  });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <LongField {...field("context")} rows={2} />
      <LongField
        {...field("prompt")}
        {...(card.form === "cloze" && { note: t("cardEdit.clozeNote", { blank }) })}
        error={
          isChecked && !next.ok && next.error === "no-blank"
            ? t("cardEdit.noBlank", { blank })
            : null
        }
      />
      <LongField {...field("answer")} rows={2} />
      <LongField
        label={t("cardEdit.accept")}
        lang={card.lang}
        rows={2}
        value={draft.accept}
        onChange={(accept) => setDraft({ ...draft, accept })}
      />
      {isChecked && !next.ok && next.error === "missing" && (
        <p role="alert" className={styles.error}>
          {t("cardEdit.missing")}
        </p>
      )}
      {edit !== undefined && (
        <section className={styles.original} aria-label={t("cardEdit.original")}>
          <h3>{t("cardEdit.original")}</h3>
          {isOriginalChanged(card, edit) && <p>{t("cardEdit.changed")}</p>}
          <p lang={card.lang} className={styles.text}>
            {cardFront(card)}
          </p>
          <p lang={card.lang}>{card.answer}</p>
        </section>
      )}
      <p className={styles.note}>{t("cardEdit.where")}</p>
      <div className={styles.actions}>
        <Button type="submit" look="primary" isDisabled={!isWriter}>
          {t("cardEdit.save")}
        </Button>
        <Button onPress={onClose}>{t("library.cancel")}</Button>
        {edit !== undefined && (
          <Button isDisabled={!isWriter} onPress={() => write(null, t("cardEdit.restored"))}>
            {t("cardEdit.restore")}
          </Button>
        )}
      </div>
    </form>
  );
}
