import type { Settings } from "#renderer/domain/settings.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Choice } from "#renderer/shared/ui/choice.tsx";
import { InterfaceLanguage } from "#renderer/shared/ui/language-choice.tsx";
import { useChange } from "./use-change.ts";

export function DisplaySettings({ settings }: { readonly settings: Settings }) {
  const { t } = useTexts();
  const change = useChange();
  return (
    <>
      <InterfaceLanguage
        value={settings.uiLang}
        onChange={(value) => change({ key: "uiLang", value })}
      />
      <Choice
        label={t("settings.theme")}
        note={t("settings.deviceOnly")}
        value={settings.theme}
        onChange={(value) => change({ key: "theme", value })}
        options={[
          { value: "system", label: t("settings.themeSystem") },
          { value: "light", label: t("settings.themeLight") },
          { value: "dark", label: t("settings.themeDark") },
        ]}
      />
      <Choice
        label={t("settings.furigana")}
        value={settings.furigana ? "on" : "off"}
        onChange={(value) => change({ key: "furigana", value: value === "on" })}
        options={[
          { value: "on", label: t("settings.furiganaOn") },
          { value: "off", label: t("settings.furiganaOff") },
        ]}
      />
    </>
  );
}
