import { useState } from "react";
import type { Settings } from "#renderer/domain/settings.ts";
import type { Exam } from "#renderer/domain/study.ts";
import { suggestedNewPerDay } from "#renderer/domain/suggested-pace.ts";
import { useRun, useStudy } from "#renderer/shared/study-context.ts";

type Answers = Pick<Settings, "uiLang" | "cardLang" | "minutesPerDay">;

/** Saves the first answers. `welcomed` comes last: a start that is cut short asks again. */
export function useWelcome() {
  const study = useStudy();
  const run = useRun();
  const [isSaving, setSaving] = useState(false);

  const save = async (answers: Answers, exam: Exam | null): Promise<void> => {
    await study.changeSetting({ key: "uiLang", value: answers.uiLang });
    await study.changeSetting({ key: "cardLang", value: answers.cardLang });
    await study.changeSetting({ key: "minutesPerDay", value: answers.minutesPerDay });
    await study.changeSetting({
      key: "newPerDay",
      value: suggestedNewPerDay(answers.minutesPerDay),
    });
    if (exam !== null) await study.planExam(exam);
    await study.changeSetting({ key: "welcomed", value: true });
  };

  return {
    isSaving,
    begin(answers: Answers, exam: Exam | null): void {
      if (isSaving) return;
      setSaving(true);
      void run(save(answers, exam)).then(() => setSaving(false));
    },
  };
}
