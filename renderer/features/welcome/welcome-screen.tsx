import { useState } from "react";
import type { Lang } from "#corpus/bilingual.ts";
import type { Settings } from "#renderer/domain/settings.ts";
import { type ExamDraft, examError, examOf, noExam } from "#renderer/shared/exam-draft.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { ExamFields } from "#renderer/shared/ui/exam-fields.tsx";
import { CardLanguage, InterfaceLanguage } from "#renderer/shared/ui/language-choice.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import { MinutesChoice } from "./minutes-choice.tsx";
import { useWelcome } from "./use-welcome.ts";
import styles from "./welcome-screen.module.css";

type Props = {
  /** Changes the page's language at once, before anything is saved. */
  readonly onLangChange: (lang: Lang) => void;
};

/** The first questions, on one page with answers already filled in. */
export function WelcomeScreen({ onLangChange }: Props) {
  const { t, lang } = useTexts();
  const { role } = useReady();
  const [cardLang, setCardLang] = useState<Settings["cardLang"] | null>(null);
  const [minutes, setMinutes] = useState(20);
  const [exam, setExam] = useState<ExamDraft>(noExam);
  const [isChecked, setChecked] = useState(false);
  const welcome = useWelcome();
  const error = examError(exam, Date.now());
  const submit = (): void => {
    setChecked(true);
    if (error !== null) return;
    const answers = { uiLang: lang, cardLang: cardLang ?? lang, minutesPerDay: minutes };
    welcome.begin(answers, examOf(exam));
  };
  return (
    <Page title={t("welcome.title")} lead={t("welcome.lead")}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <InterfaceLanguage value={lang} onChange={onLangChange} />
        {/* Until chosen, the cards go with the interface. */}
        <CardLanguage value={cardLang ?? lang} onChange={setCardLang} />
        <MinutesChoice value={minutes} onChange={setMinutes} />
        <fieldset className={styles.exam}>
          <legend className={styles.legend}>{t("welcome.exam")}</legend>
          <p className={styles.note}>{t("welcome.examNote")}</p>
          <ExamFields draft={exam} onChange={setExam} error={isChecked ? error : null} />
        </fieldset>
        <div>
          <Button type="submit" look="primary" size="large" isDisabled={role === "follower"}>
            {t(welcome.isSaving ? "welcome.saving" : "welcome.start")}
          </Button>
        </div>
      </form>
    </Page>
  );
}
