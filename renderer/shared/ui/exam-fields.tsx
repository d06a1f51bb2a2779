import type { ExamDraft, ExamError } from "../exam-draft.ts";
import { formatDate } from "../format.ts";
import { useTexts } from "../i18n.ts";
import { studyDate } from "../local-day.ts";
import styles from "./exam-fields.module.css";
import { Field } from "./field.tsx";

type Props = {
  readonly draft: ExamDraft;
  readonly onChange: (draft: ExamDraft) => void;
  readonly error: ExamError | null;
};

/** Name and date of an exam. The date is repeated in words, since the field follows the system's language. */
export function ExamFields({ draft, onChange, error }: Props) {
  const { t, lang } = useTexts();
  return (
    <div className={styles.fields}>
      <Field
        label={t("exam.name")}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name: name.slice(0, 200) })}
        placeholder={t("exam.namePlaceholder")}
        error={error?.field === "name" ? t(error.text) : null}
      />
      <Field
        label={t("exam.date")}
        type="date"
        width="short"
        min={studyDate(Date.now())}
        value={draft.date}
        onChange={(date) => onChange({ ...draft, date })}
        note={draft.date === "" ? undefined : formatDate(lang, draft.date)}
        error={error?.field === "date" ? t(error.text) : null}
      />
    </div>
  );
}
