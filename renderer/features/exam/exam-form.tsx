import { useState } from "react";
import { cardsInScope, type LookAhead } from "#renderer/domain/exam-look-ahead.ts";
import type { Exam } from "#renderer/domain/study.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { ExamFields } from "#renderer/shared/ui/exam-fields.tsx";
import { Field } from "#renderer/shared/ui/field.tsx";
import { useAnnounce } from "#renderer/shared/ui/live-region.tsx";
import { draftError, draftOf, examFrom } from "./exam-draft.ts";
import styles from "./exam-screen.module.css";
import { ScopeFields } from "./scope-fields.tsx";

type Props = {
  /** Null for a new one. */
  readonly exam: Exam | null;
  readonly lookAhead: LookAhead | null;
  readonly onClose: () => void;
};

/** Name, date, scope and minutes of an exam, with the number of cards the scope holds now. */
export function ExamForm({ exam, lookAhead, onClose }: Props) {
  const { t, lang } = useTexts();
  const study = useStudy();
  const run = useRun();
  const announce = useAnnounce();
  const { settings } = useReady();
  const [draft, setDraft] = useState(() => draftOf(exam));
  const [isChecked, setChecked] = useState(false);
  const error = draftError(draft, Date.now());
  const shown = isChecked ? error : null;
  const count = lookAhead === null ? null : cardsInScope(lookAhead, draft.scope).length;
  const save = (): void => {
    setChecked(true);
    if (error !== null) return;
    const id = exam?.id ?? crypto.randomUUID();
    void run(study.planExam(examFrom(draft, id))).then(() => {
      announce([{ text: t("exam.saved"), lang }]);
      onClose();
    });
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ExamFields
        draft={draft}
        onChange={(named) => setDraft({ ...draft, ...named })}
        error={shown?.field === "minutes" ? null : shown}
      />
      <ScopeFields scope={draft.scope} onChange={(scope) => setDraft({ ...draft, scope })} />
      <p className={styles.count} role="status">
        {count === 0
          ? t("examPlan.emptyScope")
          : count !== null && t("examPlan.inScope", { count, n: formatNumber(lang, count) })}
      </p>
      <Field
        label={t("examPlan.minutes")}
        width="short"
        inputMode="numeric"
        note={t("examPlan.minutesNote", { n: formatNumber(lang, settings.minutesPerDay) })}
        value={draft.minutes}
        onChange={(minutes) => setDraft({ ...draft, minutes })}
        error={shown?.field === "minutes" ? t(shown.text) : null}
      />
      <div className={styles.row}>
        <Button type="submit" look="primary">
          {t("exam.save")}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t("examPlan.cancel")}
        </Button>
      </div>
    </form>
  );
}
