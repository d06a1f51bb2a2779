import type { SettingKey, Settings } from "#renderer/domain/settings.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Choice } from "#renderer/shared/ui/choice.tsx";
import { useChange } from "./use-change.ts";

/** The settings that are on or off. */
type SwitchKey = {
  [Key in SettingKey]: Settings[Key] extends boolean ? Key : never;
}[SettingKey];

type Props = {
  readonly name: Exclude<SwitchKey, "welcomed" | "furigana" | "largeType" | `quiz${string}`>;
  readonly saved: boolean;
};

export function SwitchSetting({ name, saved }: Props) {
  const { t } = useTexts();
  const change = useChange();
  return (
    <Choice
      label={t(`options.${name}`)}
      note={t(`options.${name}Note`)}
      value={saved ? "on" : "off"}
      onChange={(value) => change({ key: name, value: value === "on" })}
      options={[
        { value: "on", label: t("options.on") },
        { value: "off", label: t("options.off") },
      ]}
    />
  );
}
