import { useState } from "react";
import { type SettingKey, settingSchemas } from "#renderer/domain/settings.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Field } from "#renderer/shared/ui/field.tsx";
import { wholeNumberOf } from "#renderer/shared/whole-number.ts";

/** The settings that are a whole number. */
export type NumberKey = Extract<
  SettingKey,
  "minutesPerDay" | "newPerDay" | "reviewsPerDay" | "learnAheadMin" | "answerCapS" | "leechLapses"
>;

type Props = {
  readonly name: NumberKey;
  readonly label: string;
  readonly note?: string | undefined;
  readonly saved: number;
  readonly onSave: (value: number) => void;
};

/** A whole number, saved on leaving the field or Enter; outside its range it says what the range is. */
export function NumberSetting({ name, label, note, saved, onSave }: Props) {
  const { t, lang } = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const schema = settingSchemas[name];
  const value = typed === null ? saved : wholeNumberOf(typed);
  const isUsable = value !== null && schema.safeParse(value).success;
  const save = (): void => {
    if (!isUsable) return;
    if (value !== saved) onSave(value);
    setTyped(null);
  };
  const range = {
    min: formatNumber(lang, schema.minValue ?? 0),
    max: formatNumber(lang, schema.maxValue ?? 0),
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
        label={label}
        width="short"
        inputMode="numeric"
        note={note}
        value={typed ?? String(saved)}
        onChange={setTyped}
        onBlur={save}
        error={isUsable ? null : t("settings.range", range)}
      />
    </form>
  );
}
