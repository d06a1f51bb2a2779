import { useState } from "react";
import type { Lang } from "#corpus/bilingual.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Dialog } from "#renderer/shared/ui/dialog.tsx";
import { Field } from "#renderer/shared/ui/field.tsx";
import { LongField } from "#renderer/shared/ui/long-field.tsx";
import panel from "./panel.module.css";
import { questionOf } from "./proposal-card.tsx";
import type { ProposalEdit, ReviewItem } from "./review-items.ts";

type Props = {
  readonly item: ReviewItem;
  readonly lang: Lang;
  readonly onSave: (edit: ProposalEdit) => void;
  readonly onClose: () => void;
};

/** Question, answer and accepted forms in the student's words; the passage stays where it is. */
export function EditDialog({ item, lang, onSave, onClose }: Props) {
  const { t } = useTexts();
  const { fact, standing } = item;
  const before = standing.kind === "edited" ? standing.edit : null;
  const asked = questionOf(item);
  const [question, setQuestion] = useState(asked);
  const [answer, setAnswer] = useState(before?.answer ?? fact.answer);
  const [accept, setAccept] = useState((before?.accept ?? fact.accept).join("\n"));
  const missing = (text: string): string | null =>
    text.trim() === "" ? t("importing.editMissing") : null;
  const isWhole = missing(question) === null && missing(answer) === null;
  const save = (): void => {
    // An untouched question keeps the place of its event's name, which may come to need more words.
    const ask = question === asked ? (before?.ask ?? fact.ask) : question.trim();
    onSave({ ask, answer: answer.trim(), accept: formsOf(accept) });
    onClose();
  };
  return (
    <Dialog title={t("importing.editTitle")} isOpen onClose={onClose}>
      <LongField
        label={t("importing.question")}
        value={question}
        onChange={(value) => setQuestion(value.slice(0, 5_000))}
        error={missing(question)}
        rows={3}
        lang={lang}
      />
      <Field
        label={t("importing.answer")}
        value={answer}
        onChange={(value) => setAnswer(value.slice(0, 2_000))}
        error={missing(answer)}
      />
      <LongField
        label={t("importing.editAccept")}
        value={accept}
        onChange={setAccept}
        rows={3}
        lang={lang}
      />
      <p className={panel.note}>{t("importing.editNote")}</p>
      <div className={panel.actions}>
        <Button look="primary" isDisabled={!isWhole} onPress={save}>
          {t("importing.editSave")}
        </Button>
        <Button onPress={onClose}>{t("importing.editCancel")}</Button>
      </div>
    </Dialog>
  );
}

/** As many and as long as an event holds. */
function formsOf(lines: string): string[] {
  const forms = lines
    .split("\n")
    .map((line) => line.trim().slice(0, 500))
    .filter((line) => line !== "");
  return [...new Set(forms)].slice(0, 50);
}
