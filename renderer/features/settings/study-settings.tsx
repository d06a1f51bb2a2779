import type { Settings } from "#renderer/domain/settings.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { CardLanguage } from "#renderer/shared/ui/language-choice.tsx";
import { NumberSetting } from "./number-setting.tsx";
import styles from "./settings-row.module.css";
import { useChange } from "./use-change.ts";

export function StudySettings({ settings }: { readonly settings: Settings }) {
  const { t } = useTexts();
  const change = useChange();
  return (
    <>
      <CardLanguage
        value={settings.cardLang}
        onChange={(value) => change({ key: "cardLang", value })}
        note={t("settings.cardLangNote")}
      />
      <div className={styles.numbers}>
        {(["minutesPerDay", "newPerDay", "reviewsPerDay"] as const).map((name) => (
          <NumberSetting
            key={name}
            name={name}
            label={t(`settings.${name}`)}
            saved={settings[name]}
            onSave={(value) => change({ key: name, value })}
          />
        ))}
      </div>
    </>
  );
}
