import type { Settings } from "#renderer/domain/settings.ts";
import { suggestedNewPerDay } from "#renderer/domain/suggested-pace.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { CardLanguage } from "#renderer/shared/ui/language-choice.tsx";
import { NumberSetting } from "./number-setting.tsx";
import styles from "./settings-row.module.css";
import { useChange } from "./use-change.ts";

export function StudySettings({ settings }: { readonly settings: Settings }) {
  const { t, lang } = useTexts();
  const change = useChange();
  const paceNote = t("settings.paceNote", {
    minutes: formatNumber(lang, settings.minutesPerDay),
    n: formatNumber(lang, suggestedNewPerDay(settings.minutesPerDay)),
  });
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
            note={name === "newPerDay" ? paceNote : undefined}
            saved={settings[name]}
            onSave={(value) => change({ key: name, value })}
          />
        ))}
      </div>
    </>
  );
}
