import { useState } from "react";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Field } from "#renderer/shared/ui/field.tsx";
import { stepsOf, stepsText } from "./steps-text.ts";
import { useChange } from "./use-change.ts";

type Props = {
  readonly name: "learningStepsMin" | "relearningStepsMin";
  readonly saved: readonly number[];
};

/** Learning steps in one line, saved on leaving the field or Enter. */
export function StepsSetting({ name, saved }: Props) {
  const { t, lang } = useTexts();
  const change = useChange();
  const [typed, setTyped] = useState<string | null>(null);
  const steps = typed === null ? saved : stepsOf(typed);
  const save = (): void => {
    if (steps === null) return;
    if (steps.join() !== saved.join()) change({ key: name, value: [...steps] });
    setTyped(null);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label={t(`options.${name}`)}
        note={t(`options.${name}Note`)}
        width="short"
        value={typed ?? stepsText(saved, lang)}
        onChange={setTyped}
        onBlur={save}
        error={steps === null ? t("options.stepsWrong") : null}
      />
    </form>
  );
}
